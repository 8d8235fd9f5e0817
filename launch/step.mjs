import { SetUpError } from "./set-up-error.mjs";

/**
 * Does one step of the set-up; from the first second on it is seen that it is being done.
 * @template T
 * @param {string} name what is done, as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const first = setTimeout(() => console.error(`${name} …`), 1000);
  const later = setInterval(() => console.error(`${name} … ${seconds()} s`), 10_000);
  try {
    const result = await work();
    if (Date.now() - began >= 1000) console.error(`${name}: done in ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(later);
  }
}

/**
 * Runs the set-up's work; a known trouble is told in its sentence and ends the process.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function orExplain(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
