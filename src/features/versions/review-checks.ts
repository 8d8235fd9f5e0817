import type { Request } from "express";
import type { Doubt, Override, Provision } from "../../core/provision/types.js";
import type { Gap } from "./gaps.js";

export function presentDoubt({ line, reason, text }: Doubt, { t }: Request) {
  const sentence = [`files.doubt.${reason}`, `versions.doubt.${reason}`]
    .map((key) => t(key))
    .find((words) => !words.startsWith("⟦"));
  return { line, text, reason: sentence ?? reason };
}

export function presentGap(gap: Gap, opened: ReadonlyMap<number, Provision>, { t }: Request) {
  const address = gap.gap === "missing" ? gap.before : gap.address;
  const line = [...opened].find(([, provision]) => provision.address === address)?.[0] ?? null;
  const name = (label: string) => t(`provision.${gap.kind}`, { label });
  if (gap.gap === "repeated")
    return { line, text: t("versions.gap.repeated", { place: name(gap.label) }) };
  const [from, to] = [name(gap.from), name(gap.to)];
  const text = t(gap.from === gap.to ? "versions.gap.missing" : "versions.gap.missing-range", {
    from,
    to,
  });
  return { line, text };
}

export function presentOverride(
  { line, opens }: Override,
  lines: readonly string[],
  { t }: Request,
) {
  const what =
    opens === null
      ? t("versions.opens.nothing")
      : `${t(`versions.opens.${opens.kind}`)} ${opens.label ?? ""}`.trim();
  return { line, what, text: (lines[line - 1] ?? "").slice(0, 80) };
}
