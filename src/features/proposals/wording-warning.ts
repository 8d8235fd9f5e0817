import type { Item } from "../../core/dossier/items.js";
import { wordingDoubt } from "../../core/dossier/wording.js";
import type { Reading } from "../../core/provision/types.js";
import type { Translate } from "../../platform/messages/messages.js";

/** What is wrong with the number of a wording, and which one the rule gives; null where nothing is. */
export function wordingWarning(base: Reading, item: Omit<Item, "id">, t: Translate): string | null {
  const doubt = wordingDoubt(base, item);
  if (doubt === null) return null;
  const { code, opening } = doubt;
  const said = t(`proposals.doubt.${code}`);
  return opening === null ? said : `${said} ${t("proposals.doubt.opening", { opening })}`;
}
