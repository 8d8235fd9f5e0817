import Handlebars, { type HelperOptions } from "handlebars";
import { writeDate, writeDatetime, writeNumber } from "../messages/dates.js";
import { type Lang, type MessageValues, translator } from "../messages/messages.js";

/** What every template finds at `@root.site`; pages have more (see http/page.ts). */
export type Site = { lang: Lang; csrfToken?: () => string };

const siteOf = (options: HelperOptions): Site =>
  (options.data as { root: { site: Site } }).root.site;
const langOf = (options: HelperOptions): Lang => siteOf(options).lang;
const isEmpty = (value: unknown) => value === undefined || value === null || value === "";
// Handlebars hands its options to each helper as the last argument.
const givenTo = (args: unknown[]) => args.slice(0, -1);

/**
 * The helpers templates may call, no others: `t key name=value`, `date d`, `datetime i`, `number n`,
 * `csrf`; and for conditions `eq`, `not`, `and`, `or`, `gt`, `includes`, `concat`, `array`, `object`.
 */
export const helpers = {
  t: (key: string, options: HelperOptions) =>
    translator(langOf(options))(key, options.hash as MessageValues),
  date: (date: string | Date | null | undefined, options: HelperOptions) =>
    isEmpty(date) ? "" : writeDate(date, langOf(options)),
  datetime: (instant: Date | string | null | undefined, options: HelperOptions) =>
    isEmpty(instant) ? "" : writeDatetime(new Date(instant), langOf(options)),
  number: (value: number, options: HelperOptions) => writeNumber(value, langOf(options)),
  csrf: (options: HelperOptions) =>
    new Handlebars.SafeString(
      `<input type="hidden" name="_csrf" value="${Handlebars.escapeExpression(siteOf(options).csrfToken?.() ?? "")}">`,
    ),
  eq: (left: unknown, right: unknown) => left === right,
  not: (value: unknown) => value === false || isEmpty(value),
  and: (...args: unknown[]) => givenTo(args).every(Boolean),
  or: (...args: unknown[]) => givenTo(args).find(Boolean),
  gt: (left: number, right: number) => left > right,
  includes: (list: unknown, item: unknown) => Array.isArray(list) && list.includes(item),
  concat: (...args: unknown[]) => givenTo(args).join(""),
  array: (...args: unknown[]) => givenTo(args),
  object: (options: HelperOptions) => ({ ...(options.hash as Record<string, unknown>) }),
};
