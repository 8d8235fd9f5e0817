import type { Address } from "../provision/types.js";
import { isAnnexAddress, onlyAnnex } from "./openings.js";
import type { CitedOperation } from "./operation.js";

/** The number of an annex or form in its address, without the annex around it: "form_7". */
export const numberIn = (address: Address) =>
  (address.split("__").at(-1) ?? address).replace(/_0+(?=\d)/u, "_");

/** The address that an annex or form has under the number of the one that replaces it. */
export function renumberedTo(address: Address, fresh: Address): Address {
  if (numberIn(address) === numberIn(fresh) || fresh === onlyAnnex) return address;
  const number = fresh.split("__").at(-1) ?? fresh;
  return [...address.split("__").slice(0, -1), number].join("__");
}

/**
 * "a) Bãi bỏ Mẫu số 02; b) Thay thế Mẫu số 03 bằng Mẫu số 02; c) Bổ sung Mẫu số 03": numbers that
 * change hands change all at once. Where one clause frees each number that it gives anew there is one
 * reading, and a freed number leaves no "(được bãi bỏ)" behind; else all of it goes to a person.
 */
export function settleRenumbering(operations: CitedOperation[]): CitedOperation[] {
  let settled = operations;
  for (const open of operations) {
    if (open.doubt?.code !== "annex-renumbered") continue;
    const family = operations.filter((other) => belongs(other, open));
    settled = settled.map((operation) => {
      if (!family.includes(operation)) return operation;
      return hasOneReading(family) ? atOnce(operation, family) : asked(operation, open);
    });
  }
  return settled;
}

const clauseOf = ({ source }: CitedOperation) => source.replace(/__(?:point|sub)_[^_]+$/u, "");

const belongs = (other: CitedOperation, open: CitedOperation) =>
  clauseOf(other) === clauseOf(open) &&
  other.document === open.document &&
  other.targets.length > 0 &&
  other.targets.every(({ address }) => isAnnexAddress(address)) &&
  ["repeal", "insert", "replace-annex"].includes(other.action);

function hasOneReading(family: CitedOperation[]): boolean {
  const given = family.flatMap(newNumbers);
  const freed = family.flatMap((operation) =>
    operation.action === "insert" ? [] : numbers(operation),
  );
  const clear = family.every(
    ({ doubt, targets, replacements, action }) =>
      (doubt === null || doubt.code === "annex-renumbered") &&
      (action !== "replace-annex" || replacements.length === targets.length),
  );
  const moved = family.flatMap(({ targets, replacements }) =>
    replacements.filter((fresh, i) => numberIn(fresh) !== numberIn(targets[i]?.address ?? "")),
  );
  return (
    clear &&
    new Set(given).size === given.length &&
    moved.every((fresh) => freed.includes(numberIn(fresh)))
  );
}

const numbers = ({ targets }: CitedOperation) => targets.map(({ address }) => numberIn(address));

function newNumbers(operation: CitedOperation): string[] {
  if (operation.action === "insert") return numbers(operation);
  return operation.replacements.map(numberIn);
}

function atOnce(operation: CitedOperation, family: CitedOperation[]): CitedOperation {
  const given = family.flatMap(newNumbers);
  const reused = operation.targets.filter(({ address }) => given.includes(numberIn(address)));
  const freed = operation.action === "repeal" ? reused.map(({ address }) => address) : [];
  return { ...operation, freed, doubt: null };
}

// What has to do with the numbers in question waits for the same person.
function asked(operation: CitedOperation, open: CitedOperation): CitedOperation {
  if (operation.doubt !== null || operation.action === "replace-annex") return operation;
  const inQuestion = [...numbers(open), ...newNumbers(open)];
  return numbers(operation).some((number) => inQuestion.includes(number))
    ? { ...operation, doubt: open.doubt }
    : operation;
}
