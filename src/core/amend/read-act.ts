import type { Address, Provision, Reading } from "../provision/types.js";
import { treeOf, type Tree } from "../provision/tree.js";
import { documentIn } from "./documents.js";
import { effectFrom, effectsOf } from "./effects.js";
import { identityOf } from "./identity.js";
import { contextUnder, instructs, readInstruction, type Context } from "./read-instruction.js";
import type { ActReading, CitedOperation, Target } from "./operation.js";
import { statementOf } from "./statements.js";

/**
 * Reads an amending act to its operations, in its own order. Each instruction sentence gives at least
 * one operation: what is not understood is `other` with its doubt, nothing is skipped. Targets are as
 * cited; no base text is needed.
 */
export function readAct(act: Reading): ActReading {
  const tree = treeOf(act);
  const identity = identityOf(act);
  const effect = effectsOf(act, tree, identity.signed);
  const title = identity.title === null ? null : documentIn(identity.title);
  const context: Context = {
    document: title?.number ?? title?.name ?? null,
    steps: [],
    verb: null,
    words: "",
    amending: /sửa đổi|bổ sung|bãi bỏ|thay thế|ngưng hiệu lực|đính chính/iu.test(
      identity.title ?? "",
    ),
    ordered: false,
  };
  const roots = act.provisions.filter((p) => p.kind === "article" && !inAnnex(p.address));
  const operations = roots.flatMap((article) => visit(tree, article, context));
  return {
    number: identity.number,
    type: identity.type,
    title: identity.title,
    signed: identity.signed,
    effect,
    operations: withRenumbering(operations).map((operation) => ({
      ...operation,
      from: operation.from ?? effectFrom(effect, operation.source),
    })),
  };
}

// "Bãi bỏ Mẫu 07–09; thay thế Mẫu 10–12 bằng Mẫu 07–09": numbers that change hands change all at once.
function withRenumbering(operations: CitedOperation[]): CitedOperation[] {
  const parentOf = (source: Address) => source.split("__").slice(0, -1).join("__");
  const isForm = ({ address }: Target) => /^(?:annex|form)_/u.test(address);
  const open = new Map(
    operations.flatMap(({ doubt, source }) =>
      doubt?.code === "annex-renumbered" ? [[parentOf(source), doubt] as const] : [],
    ),
  );
  return operations.map((operation) => {
    const doubt = open.get(parentOf(operation.source));
    const concerned =
      ["repeal", "insert"].includes(operation.action) && operation.targets.every(isForm);
    return doubt !== undefined && concerned
      ? { ...operation, doubt: operation.doubt ?? doubt }
      : operation;
  });
}

const inAnnex = (address: Address) => /^(?:annex|form)/u.test(address);

/** The words of a provision behind its label: "Điều 1.", "2.", "a)", "-". */
export function behindLabel(words: string): string {
  return words.replace(
    /^\s*(?:Điều\s+\d+\p{Ll}{0,2}\s*[.:]?|\d+\p{Ll}{0,2}\s?\.|\p{Ll}\d{0,2}\s?\)|[-–+•](?=\s))\s*/iu,
    "",
  );
}

function visit(tree: Tree, provision: Provision, context: Context): CitedOperation[] {
  const children = tree.children(provision.address).filter(({ kind }) => kind !== "table");
  const units = children.filter(({ kind }) => kind !== "paragraph");
  const own = behindLabel(tree.words(provision.address));
  const whole = () => behindLabel(tree.subtreeWords(provision.address));
  const listed = listContext(own, context);
  const heads = units.some(
    (child) =>
      instructs(behindLabel(tree.words(child.address)), listed) ||
      statementOf(child.address, behindLabel(tree.words(child.address)), listed) !== null ||
      tree
        .children(child.address)
        .some((c) => instructs(behindLabel(tree.words(c.address)), listed)),
  );
  if (units.length > 0 && (heads || isListHead(own, listed)))
    return children.flatMap((child) => visit(tree, child, listed));
  if (units.length > 0 && !instructs(own, context))
    return children.flatMap((child) => visit(tree, child, listed));
  const words = whole();
  // Suspending and extending change no words: they are read as statements also where they give orders.
  if (/^(?:tạm )?ngưng hiệu lực|^(?:kéo dài|gia hạn)/iu.test(words)) {
    const effect = statementOf(provision.address, words, context);
    if (effect !== null) return [effect];
  }
  if (instructs(words, context)) return readInstruction(provision.address, words, context);
  const statement = statementOf(provision.address, words, context);
  if (statement !== null) return [statement];
  return context.ordered ? readInstruction(provision.address, words, context) : [];
}

// "Bãi bỏ:", "Thay thế các cụm từ sau đây:": the items of the list have no verb of their own.
function isListHead(own: string, listed: Context): boolean {
  return (
    listed.verb !== null && /(?::|như sau|sau đây)\s*:?\s*$/u.test(own.trim()) && !/[“"]/u.test(own)
  );
}

/** What the items under a sentence take over from it: document, place, verb. */
function listContext(own: string, context: Context): Context {
  const [sentence = ""] = own.split(/\n(?=[“"])/u, 1);
  return instructs(sentence, context) || documentIn(sentence)?.self === false
    ? contextUnder(sentence, context)
    : context;
}
