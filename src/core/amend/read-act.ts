import type { Address, Provision, Reading } from "../provision/types.js";
import { tidyReading } from "../provision/tidy-reading.js";
import { treeOf, type Tree } from "../provision/tree.js";
import { documentIn } from "./documents.js";
import { dayOfOrder } from "./order-day.js";
import { effectFrom, effectsOf } from "./effects.js";
import { identityOf } from "./identity.js";
import { contextUnder, instructs, singleSpaced, type Context } from "./context.js";
import { isPaired, quotedIn, withUsualMarks } from "./quotes.js";
import { replacedDocuments } from "./replaced-documents.js";
import { readInstruction } from "./read-instruction.js";
import { tokensOf } from "./lexer.js";
import type { Step } from "./citation-groups.js";
import type { ActReading, CitedOperation } from "./operation.js";
import { settleRenumbering } from "./renumbered-forms.js";
import { statementOf } from "./statements.js";

/**
 * Reads an amending act to its operations, in its own order. Each instruction sentence gives at least
 * one operation: what is not understood is `other` with its doubt, nothing is skipped. Targets are as
 * cited; no base text is needed.
 */
export function readAct(reading: Reading): ActReading {
  // What is quoted is put into the amended text as it stands.
  const starts = reading.provisions.map(({ start }) => start);
  const act = tidyReading(reading, quotedIn(reading.text, starts)).reading;
  const tree = treeOf(act);
  const identity = identityOf(act);
  const effect = effectsOf(act, tree, identity.signed);
  const amending = /sửa đổi|bổ sung|bãi bỏ|thay thế|ngưng hiệu lực|đính chính/iu.test(
    identity.title ?? "",
  );
  // The title of a text that amends nothing names that text alone.
  const names = identity.title === null || !amending ? "" : identity.title.slice(0, longestTitle);
  const title = severalDocuments.test(names) ? null : documentIn(names);
  const context: Context = {
    document: title?.number ?? title?.name ?? null,
    steps: attachedIn(identity.title),
    verb: null,
    words: "",
    amending,
    documents: [],
    ordered: false,
    from: null,
  };
  const roots = act.provisions.filter((p) => p.kind === "article" && !inAnnex(p.address));
  const operations = byChapter(tree, roots).flatMap(({ heading, articles }) =>
    visitAll(tree, articles, heading === null ? context : listContext(heading, context)),
  );
  return {
    number: identity.number,
    type: identity.type,
    title: identity.title,
    signed: identity.signed,
    effect,
    operations: settleRenumbering(operations).map((operation) => ({
      ...operation,
      from: operation.from ?? effectFrom(effect, operation.source),
    })),
  };
}

const longestTitle = 3000;

// "… của Nghị định số 1/2020/NĐ-CP … và Nghị định số 2/2021/NĐ-CP …": the title names no one of them.
const severalDocuments =
  /(?<!\p{L})(Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư) số \d[^;]{0,2000}?(?:,|;|(?<!\p{L})và)\s+\1 số \d/iu;

type Chapter = { heading: string | null; articles: Provision[] };

// "Chương I. SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ …": what a chapter amends its articles amend.
function byChapter(tree: Tree, articles: Provision[]): Chapter[] {
  const chapters: Chapter[] = [];
  let home: Address | null = null;
  for (const article of articles) {
    const above = tree.ancestors(article.address).find(({ kind }) => kind === "chapter") ?? null;
    const last = chapters.at(-1);
    if (last === undefined || home !== (above?.address ?? null))
      chapters.push({ heading: above?.heading ?? null, articles: [article] });
    else last.articles.push(article);
    home = above?.address ?? null;
  }
  return chapters;
}

// "Sửa đổi, bổ sung một số điều của Quy chế … ban hành kèm theo Quyết định số …"
const attachedIn = (title: string | null): Step[] =>
  tokensOf(title ?? "").some(
    (token) => token.t === "unit" && token.kind === "annex" && !/^Phụ/iu.test(token.printed),
  )
    ? [{ kind: "annex", label: "1" }]
    : [];

const inAnnex = (address: Address) => /^(?:annex|form)/u.test(address);

/** The words of a provision behind its label: "Điều 1.", "2.", "a)", "-". */
export function behindLabel(words: string): string {
  return words.replace(
    /^\s*(?:Điều\s+\d+\p{Ll}{0,2}\s*[.:]?(?:[-–](?=\s))?|\d+\p{Ll}{0,2}\s?(?:\.|[-–)/](?=\s))|\p{Ll}\d{0,2}\s?(?:\)|[-–/](?=\s))|[-–+•](?=\s))\s*/iu,
    "",
  );
}

/** Provisions that are one instruction: where a quotation was not recognized as one, more than one. */
type Group = { provisions: Provision[]; words: string };

// "5. …" behind a quotation that does not end is a clause of the quoted text, not of the act.
function grouped(tree: Tree, list: Provision[], context: Context): Group[] {
  const groups: Group[] = [];
  for (const provision of list) {
    const words = tree.subtreeWords(provision.address);
    const last = groups.at(-1);
    if (last !== undefined && isOpen(tree, last, context) && !starts(tree, provision, context)) {
      last.provisions.push(provision);
      last.words += words;
    } else groups.push({ provisions: [provision], words });
  }
  return groups;
}

function isOpen(tree: Tree, { provisions, words: written }: Group, context: Context): boolean {
  const words = withUsualMarks(written);
  const last = provisions.at(-1);
  const inner = last === undefined ? [] : tree.children(last.address);
  const end = inner.at(-1);
  if (last !== undefined && end !== undefined && provisions.length === 1) {
    const listed = listContext(behindLabel(tree.words(last.address)), context);
    if (inner.some((p) => starts(tree, p, listed)))
      return isOpen(tree, { provisions: [end], words: tree.subtreeWords(end.address) }, listed);
  }
  const isClosed = /[”"]\s*[.;,/]{0,3}\s*$/u.test(words) || isPaired(words);
  return announces.test(words) && !isClosed;
}

const announces = /(?:như sau|sau đây)\s{0,9}:?\s{0,9}[“"]/u;

function starts(tree: Tree, { address }: Provision, context: Context): boolean {
  const own = behindLabel(tree.words(address));
  return instructs(own, context) || statementOf(address, own, context) !== null;
}

function visitAll(tree: Tree, list: Provision[], context: Context): CitedOperation[] {
  return grouped(tree, list, context).flatMap((group) => visit(tree, group, context));
}

function visit(tree: Tree, { provisions, words }: Group, context: Context): CitedOperation[] {
  const [provision, ...joined] = provisions;
  if (provision === undefined) return [];
  if (joined.length > 0) return readPassage(provision.address, behindLabel(words), context);
  const children = tree.children(provision.address).filter(({ kind }) => kind !== "table");
  const units = children.filter(({ kind }) => kind !== "paragraph");
  const own = behindLabel(tree.words(provision.address));
  const listed = listContext(own, context);
  const lapsed = units.map((unit) =>
    lapseOf(unit.address, own, tree.subtreeWords(unit.address), context),
  );
  if (lapsed.length > 0 && lapsed.every((operations) => operations !== null)) return lapsed.flat();
  const heads = units.some(
    (child) =>
      starts(tree, child, listed) ||
      tree.children(child.address).some((grandchild) => starts(tree, grandchild, listed)),
  );
  const list = heads || isListHead(own, listed) || !instructs(own, context);
  return units.length > 0 && list
    ? visitAll(tree, children, listed)
    : readPassage(provision.address, behindLabel(words), context);
}

// "Các quy định sau đây hết hiệu lực kể từ ngày …: a) Điều 8 Nghị định số …": the verb stands above.
function lapseOf(source: Address, head: string, words: string, context: Context) {
  if (
    !/(?:sau|sau đây)\s[^:;.]{0,200}hết hiệu lực[^:;]*:\s*$|hết hiệu lực[^:;]{0,200}:\s*$/u.test(
      head.trim(),
    )
  )
    return null;
  const item = behindLabel(words)
    .trim()
    .replace(/[;.,\s]+$/u, "");
  const said = head.slice(head.indexOf("hết hiệu lực")).replace(/:\s*$/u, "");
  const operations = statementOf(source, `${item} ${said}`, context);
  return operations?.map((each) => ({ ...each, sentence: singleSpaced(item) })) ?? null;
}

function readPassage(source: Address, words: string, context: Context): CitedOperation[] {
  const sentences = sentencesOf(words, context);
  return sentences.length > 1
    ? sentences.flatMap((sentence) => readSentence(source, sentence, context))
    : readSentence(source, words, context);
}

// "Quyết định này có hiệu lực từ ngày …. Bãi bỏ Quyết định số …": what opens with no order may hold one.
function sentencesOf(words: string, context: Context): string[] {
  if (context.ordered || /[“"]/u.test(words) || instructs(words, context)) return [words];
  return words.split(/(?<=\.)\s+(?=\p{Lu})/u).filter((sentence) => sentence.trim() !== "");
}

function readSentence(source: Address, words: string, context: Context): CitedOperation[] {
  // Suspending and extending change no words: they are read as statements also where they give orders.
  const statement = statementOf(source, words, context);
  if (statement !== null && /^(?:(?:tạm )?ngưng hiệu lực|kéo dài|gia hạn)/iu.test(words))
    return statement;
  if (instructs(words, context)) return readOrder(source, words, context);
  if (statement !== null) return statement;
  const replaced = replacedDocuments(source, words);
  if (replaced.length > 0) return replaced;
  return context.ordered ? readOrder(source, words, context) : [];
}

function readOrder(source: Address, words: string, context: Context): CitedOperation[] {
  const { before, order, after, from } = dayOfOrder(words);
  return readInstruction(source, order, context).map((operation) => ({
    ...operation,
    sentence: `${before}${operation.sentence}${after}`,
    from: operation.from ?? from ?? context.from,
  }));
}

// "Bãi bỏ:", "Thay thế các cụm từ sau đây:": the items of the list have no verb of their own.
function isListHead(own: string, listed: Context): boolean {
  return (
    listed.verb !== null && /(?::|như sau|sau đây)\s*:?\s*$/u.test(own.trim()) && !/[“"]/u.test(own)
  );
}

// "5. Tại Điều 10:": no order, but where those of the list below it act.
const placing = /^(?:(?:Tại|Ở|Trong)\s|Điều \d|Khoản \d|Điểm \p{Ll}\d? )[^“"\n]{1,200}:$/iu;

/** What the items under a sentence take over from it: document, place, verb. */
function listContext(own: string, context: Context): Context {
  const [sentence = ""] = own.split(/\n(?=[“"])/u, 1);
  const placed = context.ordered && placing.test(sentence.trim());
  return placed || instructs(sentence, context) || documentIn(sentence)?.self === false
    ? contextUnder(sentence, context)
    : context;
}
