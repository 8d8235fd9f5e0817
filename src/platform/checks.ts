/** A promise that is broken: where, and what is wrong, in one sentence. */
export type Broken = { where: string; what: string };
export type Check = () => AsyncIterable<Broken> | Promise<Broken[]>;

const checks = new Map<string, Check>();

/** Adds a walk over the database to "clausetrail check". It reads, and mends nothing. */
export function registerCheck(name: string, check: Check): void {
  if (checks.has(name)) throw new Error(`The check ${name} is registered twice.`);
  checks.set(name, check);
}

export type CheckResult = { name: string; broken: Broken[] };

export async function runChecks(): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [name, check] of checks) {
    const broken: Broken[] = [];
    for await (const one of await check()) broken.push(one);
    results.push({ name, broken });
  }
  return results;
}
