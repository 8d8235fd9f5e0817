import { needsPerson, type Edit, type Plan } from "./edits.js";
import { changesWords, type CitedOperation } from "./operation.js";
import { onlyAnnex } from "./openings.js";
import { printedLabel, type Found, type Page } from "./page.js";
import { planInsertion } from "./plan-inserts.js";
import { citationOf } from "../cite/write.js";
import type { Address, Provision } from "../provision/types.js";
import { spaceAtEnd } from "../text/lines.js";
import { renumberedTo } from "./renumbered-forms.js";
import { planRepeal, planSubstitution } from "./plan-units.js";
import { planWords } from "./plan-words.js";

/** One operation, or its part at one place, with what it does. */
export type Planned = { operation: CitedOperation; plan: Plan };

/** Plans an operation on a page; word changes are planned place by place. */
export function planOperation(said: CitedOperation, page: Page, act: Page): Planned[] {
  const operation = said.action === "repeal" ? withoutContents(said, page) : said;
  const targets = operation.targets.map(({ address }) => address);
  if (operation.doubt !== null) return [{ operation, plan: needsPerson(operation.doubt, targets) }];
  const around = leftOutOfRange(operation, page) ?? aroundAnother(operation, page);
  if (around !== null)
    return [
      { operation, plan: needsPerson({ code: "ambiguous-citation", words: around }, targets) },
    ];
  if (!changesWords(operation)) return planTargets(operation, page, act);
  const plans = planWords(operation, page);
  const done = plans.filter(({ plan }) => plan.status === "edits");
  const open = plans.filter(({ plan }) => plan.status !== "edits");
  // All places that have one reading stay one operation; each of the others is asked on its own.
  const joined: Planned[] = done.length === 0 ? [] : [joinPlaces(operation, done)];
  return [
    ...joined,
    ...open.map(({ target, plan }) => ({
      operation: target === null ? operation : { ...operation, targets: [target] },
      plan,
    })),
  ];
}

// A list of repeals or of new annexes is as many operations: one that is open holds up no other.
function planTargets(operation: CitedOperation, page: Page, act: Page): Planned[] {
  const whole = planUnits(operation, page, act);
  const list = operation.action === "repeal" || operation.action === "replace-annex";
  if (whole.status === "edits" || !list || operation.targets.length < 2)
    return [{ operation, plan: whole }];
  const each = operation.targets.map((target, i) => {
    const replacements = operation.replacements.slice(i, i + 1);
    const one = { ...operation, targets: [target], replacements };
    return { operation: one, plan: planUnits(one, page, act) };
  });
  const open = each.filter(({ plan }) => plan.status !== "edits");
  const done = operation.targets.filter((_, i) => each[i]?.plan.status === "edits");
  if (done.length === 0) return [{ operation, plan: whole }];
  const replacements = operation.replacements.filter((_, i) => each[i]?.plan.status === "edits");
  const rest = { ...operation, targets: done, replacements };
  return [{ operation: rest, plan: planUnits(rest, page, act) }, ...open];
}

// "từ khoản 2 đến khoản 4", where khoản 3a was inserted: it is open whether it is meant as well.
function leftOutOfRange({ targets }: CitedOperation, page: Page): string | null {
  const found = targets.map(({ address }) => page.find(address));
  const at = found.map((one) => (one.status === "one" ? one.provision : null));
  for (const [i, target] of targets.entries()) {
    const [before, last] = [at[i - 1], at[i]];
    if (target.ranged !== true || !before || !last) continue;
    const between = page.provisions.find(
      (p) => p.kind === last.kind && p.start >= before.end && p.end <= last.start,
    );
    if (between !== undefined) return citationOf(between.address, "vi");
  }
  return null;
}

// "Mục III, Điều 1": what stands behind a target and holds it is rather where it is found than to change
// itself. "Điều 12, khoản 1 Điều 12" only says some words twice; no repeal does.
function aroundAnother(operation: CitedOperation, page: Page): string | null {
  const words = changesWords(operation);
  if (operation.targets.length < 2 || (!words && operation.action !== "repeal")) return null;
  const found = operation.targets.flatMap(({ address, part }) => {
    const there = part === null ? page.find(address) : null;
    return there?.status === "one" ? [there.provision.address] : [];
  });
  const order = new Map(found.map((address, i) => [address, i]));
  const outer = found.flatMap((address, i) =>
    page.tree.ancestors(address).filter((above) => {
      const at = order.get(above.address);
      return at !== undefined && (!words || at > i);
    }),
  )[0];
  return outer === undefined ? null : citationOf(outer.address, "vi");
}

// "Chương II gồm các điều từ Điều 3 đến Điều 6": the chapter, where these are all of its articles.
function withoutContents(operation: CitedOperation, page: Page): CitedOperation {
  const at = operation.targets.map(({ address, part }) => {
    const found = part === null ? page.find(address) : null;
    return found?.status === "one" ? found.provision.address : null;
  });
  const listed = new Set(at);
  const contents = new Set(
    at.flatMap((address) => {
      const articles = address === null ? [] : articlesIn(page, address);
      return articles.every((article) => listed.has(article)) ? articles : [];
    }),
  );
  const targets = operation.targets.filter((_, i) => !contents.has(at[i] ?? ""));
  return contents.size === 0 ? operation : { ...operation, targets };
}

const articlesIn = (page: Page, address: Address): Address[] =>
  page.tree
    .children(address)
    .flatMap((child) =>
      child.kind === "article" ? [child.address] : articlesIn(page, child.address),
    );

function joinPlaces(operation: CitedOperation, places: ReturnType<typeof planWords>): Planned {
  // "Điều 12, khoản 1 Điều 12": one place may lie in another.
  const byStart = new Map<number, Edit>();
  for (const { plan } of places)
    for (const edit of plan.status === "edits" ? plan.edits : [])
      if (!byStart.has(edit.start)) byStart.set(edit.start, edit);
  const edits = [...byStart.values()];
  const targets = places.flatMap(({ target }) => (target === null ? [] : [target]));
  const plan: Plan = {
    status: "edits",
    edits,
    targets: places.flatMap(({ plan }) => plan.targets),
  };
  return { operation: { ...operation, targets }, plan };
}

function planUnits(operation: CitedOperation, page: Page, act: Page): Plan {
  const targets = operation.targets.map(({ address }) => address);
  switch (operation.action) {
    case "substitute":
    case "retitle":
    case "correct":
      return planSubstitution(operation, page);
    case "insert":
      return planInsertion(operation, page, act);
    case "repeal":
      return planRepeal(operation, page);
    case "replace-annex":
      return planAnnexes(operation, page, act);
    case "suspend":
    case "extend":
      return planEffect(operation, page);
    case "rename-document":
      return needsPerson({ code: "title-by-hand" }, targets);
    default:
      return needsPerson({ code: "effect-without-words" }, targets);
  }
}

// The words stay; the note at each provision tells.
function planEffect({ targets }: CitedOperation, page: Page): Plan {
  const found = targets.map(({ address }) => page.find(address));
  const missing = found.findIndex(({ status }) => status !== "one");
  const addresses = targets.map(({ address }) => address);
  if (missing >= 0) {
    const address = addresses[missing] ?? "";
    const code = found[missing]?.status === "several" ? "target-repeated" : "target-unknown";
    return needsPerson({ code, address }, addresses, true);
  }
  const there = found.flatMap((one) => (one.status === "one" ? [one.provision.address] : []));
  return { status: "edits", edits: [], targets: there };
}

// The only annex of a text, where it has no number; else the one of the address.
function annexOf(page: Page, address: Address): Found {
  if (address !== onlyAnnex) return page.find(address);
  const [only, ...more] = page.provisions.filter(({ kind }) => kind === "annex");
  return only?.label === null && more.length === 0
    ? { status: "one", provision: only }
    : { status: "none" };
}

// "PHỤ LỤC" in the place of "PHỤ LỤC I": numbers stay.
function numberedAs(page: Page, old: Provision, act: Page, fresh: Provision): string {
  const text = act.text.slice(fresh.start, fresh.end).trim();
  const [before, after] = [printedLabel(page, old).trim(), printedLabel(act, fresh).trim()];
  return fresh.label === null && old.label !== null && after !== ""
    ? before + text.slice(after.length)
    : text;
}

function planAnnexes({ targets, replacements }: CitedOperation, page: Page, act: Page): Plan {
  const addresses = targets.map(({ address }) => address);
  const edits: Edit[] = [];
  const there: Address[] = [];
  for (const [i, address] of addresses.entries()) {
    const old = targets[i]?.label === "" ? annexOf(page, onlyAnnex) : page.find(address);
    const fresh = annexOf(act, replacements[i] ?? address);
    if (old.status === "several")
      return needsPerson({ code: "target-repeated", address }, addresses);
    if (old.status === "none")
      return needsPerson({ code: "target-unknown", address }, addresses, true);
    if (fresh.status !== "one") return needsPerson({ code: "annex-missing", address }, addresses);
    const { start, end } = old.provision;
    const tail = spaceAtEnd(page.text.slice(start, end));
    const text = numberedAs(page, old.provision, act, fresh.provision) + tail;
    there.push(old.provision.address);
    const home = renumberedTo(old.provision.address, replacements[i] ?? address);
    edits.push({ start, end, text, level: "unit", address: home });
  }
  return { status: "edits", edits, targets: there };
}
