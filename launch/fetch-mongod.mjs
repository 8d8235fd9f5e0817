// Prints "binary: PATH" of a mongod: with --cached only one that is here already, else one that is
// downloaded now. Prints nothing when there is none. A process of its own, so that it can be ended.
import { DryMongoBinary, MongoBinary } from "mongodb-memory-server";

const options = await DryMongoBinary.generateOptions();
const binary = process.argv.includes("--cached")
  ? await DryMongoBinary.locateBinary(options)
  : await MongoBinary.getPath(options).catch(() => undefined);
if (binary !== undefined) console.log(`\nbinary: ${binary}`);
