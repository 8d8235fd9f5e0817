import { refused, type Loaded } from "../loaded.js";
export async function loadPdf(_bytes: Uint8Array): Promise<Loaded> {
  return Promise.resolve(refused("unsupported-format"));
}
