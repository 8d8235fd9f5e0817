import type { Token, Verb } from "./tokens.js";

/** A verb with all that belongs to it. A list item without a verb has its header's. */
export type Segment = {
  verb: Verb;
  words: string;
  tokens: Token[];
  /** A semicolon stands behind it: what follows tells less of it than behind "và" or a comma. */
  closed: boolean;
};

/**
 * Cuts an instruction at its verbs: "Sửa đổi khoản 4 và bổ sung khoản 7" are two segments. In the
 * passive ("Khoản 1 Điều 18 được sửa đổi, bổ sung như sau") the verb stands behind its targets.
 */
export function segmentsOf(tokens: Token[], inherited: Verb | null, words: string): Segment[] {
  const passive = tokens.find((token) => token.t === "verb" && token.passive);
  if (passive?.t === "verb") {
    const { verb, words } = passive;
    const segment = { verb, words, tokens: behindVerb(tokens, passive), closed: false };
    return turnedInto(tokens, passive) ?? [segment];
  }
  const segments: Segment[] = [];
  const lead = leadOf(tokens, inherited);
  if (inherited !== null && tokens[0]?.t !== "verb" && lead.length === 0)
    segments.push({ verb: inherited, words, tokens: [], closed: false });
  for (const token of tokens.slice(lead.length)) {
    const { t } = token;
    if (t === "verb")
      segments.push({ verb: token.verb, words: token.words, tokens: [], closed: false });
    else segments.at(-1)?.tokens.push(token);
  }
  for (const segment of segments)
    for (let last = segment.tokens.at(-1); last?.t === "separator"; last = segment.tokens.at(-1)) {
      segment.closed ||= last.is === ";";
      segment.tokens.pop();
    }
  return segments.flatMap(byDocument).flatMap(byPlace);
}

/**
 * "Điều 11 sửa đổi như sau: bỏ cụm từ …": the first verb only announces the others, and what stands
 * before it is where they act.
 */
export function withoutAnnouncement(tokens: Token[]): Token[] {
  const passive = tokens.findIndex((token) => token.t === "verb" && token.passive);
  const orders = tokens.findIndex((t, i) => i > passive && t.t === "verb" && !t.passive && t.colon);
  if (passive < 0 || orders < 0) return tokens;
  const between = tokens.slice(passive + 1, orders);
  const announces = between.every((t) => t.t === "key" && t.is === "follows");
  return announces ? [...tokens.slice(0, passive), ...tokens.slice(orders)] : tokens;
}

// "Điều 45 được sửa đổi, bổ sung thành các điều 45, 45a và 45b": the first is replaced, the others are new.
function turnedInto(tokens: Token[], verb: Extract<Token, { t: "verb" }>): Segment[] | null {
  const at = tokens.indexOf(verb);
  const [before, [to, ...after]] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const own = before.find((token) => token.t === "unit");
  const units = after.find((token) => token.t === "unit");
  if (to?.t !== "key" || to.is !== "to" || own?.t !== "unit" || units?.t !== "unit") return null;
  const [label] = own.labels;
  const fresh = units.labels.filter((each) => each !== label);
  const keeps = own.kind === units.kind && fresh.length === units.labels.length - 1;
  if (own.labels.length !== 1 || !keeps || fresh.length === 0) return null;
  const place: Token = { t: "key", is: "after", words: "sau", at: units.at };
  return [
    { verb: "substitute", words: verb.words, tokens: before, closed: false },
    {
      verb: "insert",
      words: "bổ sung",
      tokens: [{ ...units, labels: fresh }, place, ...before],
      closed: false,
    },
  ];
}

// "Điều 32 được bổ sung khoản 6 như sau": read as "bổ sung khoản 6 vào Điều 32".
function behindVerb(tokens: Token[], verb: Token): Token[] {
  const at = tokens.indexOf(verb);
  const [before, after] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const adds = verb.t === "verb" && verb.verb === "insert" && after.some(({ t }) => t === "unit");
  if (!adds) return [...before, ...after];
  return [...after, { t: "key", is: "into", words: "vào", at: verb.at }, ...before];
}

/**
 * What stands before the first verb: "Tại khoản 1 Điều 5, thay thế …". Under a header's verb only what
 * begins with a preposition; the rest is what that verb acts on.
 */
export function leadOf(tokens: Token[], inherited: Verb | null): Token[] {
  const [first] = tokens;
  const head = headOf(tokens);
  if (head.length > 0) return head;
  const at = tokens.findIndex((token) => token.t === "verb");
  if (at <= 0 || tokens.some((token) => token.t === "verb" && token.passive)) return [];
  const verb = tokens[at];
  const follows = tokens[at - 1]?.t === "key" && verb?.t === "verb";
  const placed =
    (first?.t === "key" && first.is === "in") || (verb?.t === "verb" && verb.colon && !follows);
  return inherited === null || placed ? tokens.slice(0, at) : [];
}

// "Sửa đổi, bổ sung Phụ lục I: thay thế cụm từ …": the first verb only announces the others.
function headOf(tokens: Token[]): Token[] {
  const at = tokens.findIndex((token, i) => i > 0 && token.t === "verb" && token.colon);
  const head = tokens.slice(0, Math.max(0, at));
  const announces =
    head[0]?.t === "verb" && !head.some((t) => t.t === "quote" || t.t === "separator");
  return announces ? head : [];
}

// "Mục 5.3 … Thông tư số 12 và Mục 5.3 … Thông tư số 15": one segment for each document. The words that
// change stand with the first: "cụm từ “A” tại Điều 3 Thông tư số 12 và Điều 4 Thông tư số 15".
export function byDocument(segment: Segment): Segment[] {
  const names = segment.tokens.flatMap((t) => (t.t === "document" && !t.self ? [nameOf(t)] : []));
  if (new Set(names).size < 2) return [segment];
  const parts: Token[][] = [[]];
  for (const token of segment.tokens) {
    parts.at(-1)?.push(token);
    if (token.t === "document" && !token.self) parts.push([]);
  }
  const rest = parts.pop() ?? [];
  parts.at(-1)?.push(...rest);
  let words: Token[] = [];
  return parts.map((tokens) => {
    const last = tokens.findLastIndex(({ t }) => t === "quote");
    if (last >= 0) words = tokens.slice(0, last + 1);
    return { ...segment, tokens: last >= 0 ? tokens : [...words, ...tokens] };
  });
}

// "khoản 3a vào sau khoản 3, khoản 5a vào sau khoản 5 Điều 7": one segment for each place of new units.
function byPlace(segment: Segment): Segment[] {
  const { tokens, verb } = segment;
  const isPlace = (token: Token | undefined) =>
    token?.t === "key" && ["after", "before", "into"].includes(token.is);
  const places = tokens.flatMap((token, i) => (isPlace(token) ? [i] : []));
  if (verb !== "insert" || places.length < 2 || tokens.some(({ t }) => t === "quote"))
    return [segment];
  const cuts = places.slice(0, -1).map((at) => {
    const cut = tokens.findIndex(({ t }, i) => i > at && t === "separator");
    return cut >= 0 && tokens[cut + 1]?.t === "unit" ? cut : null;
  });
  const ends = cuts.flatMap((cut, i) => (cut === null || cut > (places[i + 1] ?? 0) ? [] : [cut]));
  if (ends.length < cuts.length) return [segment];
  return [...ends, tokens.length].map((end, i) => ({
    ...segment,
    tokens: tokens.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end),
  }));
}

/** The number of the document, or its name where it is cited without one. */
export function nameOf(document: { number: string | null; name: string | null }): string | null {
  return document.number ?? document.name;
}
