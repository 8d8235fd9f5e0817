import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A module as it ships: what runs a bench from its sources wraps every function of theirs to keep its
 * name, which libraries from a registry are spared. `npm run bench` builds first.
 */
export async function shipped<Module>(file: string): Promise<Module> {
  const built = path.resolve(import.meta.dirname, "../../dist", file);
  return (await import(pathToFileURL(built).href)) as Module;
}
