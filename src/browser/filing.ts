// The form of a remark: what the proposed wording changes is shown while it is typed.
import { nodeOf, type Run } from "./runs.js";

type Compared = { runs: Run[]; contradicts: string[] };

const pauseMs = 300;

/** Compares the wording with the clause a moment after each stroke. Without script a button does it. */
export function compareWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>("[data-filing]");
  const wording = form?.querySelector<HTMLTextAreaElement>("#proposedWording");
  const shown = form?.querySelector<HTMLElement>("[data-compared]");
  if (!form || !wording || !shown) return;
  let timer: number | undefined;
  let latest = 0;
  wording.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const round = ++latest;
      void compare(form).then((compared) => {
        // An answer that was overtaken by a later one is old.
        if (round === latest) show(shown, compared);
      });
    }, pauseMs);
  });
}

async function compare(form: HTMLFormElement): Promise<Compared | null> {
  const fields = ["_csrf", "versionId", "address", "proposedWording", "difficulty"];
  const body = new URLSearchParams();
  const data = new FormData(form);
  for (const field of fields) {
    const value = data.get(field);
    if (typeof value === "string") body.set(field, value);
  }
  try {
    const answer = await fetch("/feedback/compare", {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
    });
    return answer.ok ? ((await answer.json()) as Compared) : null;
  } catch {
    return null;
  }
}

function show(place: HTMLElement, compared: Compared | null): void {
  if (compared === null) {
    place.textContent = place.dataset.failed ?? "";
    return;
  }
  const { runs, contradicts } = compared;
  if (runs.every((run) => run.kind === "same")) place.textContent = place.dataset.same ?? "";
  else place.replaceChildren(...runs.map((run) => nodeOf(run, place)));
  for (const variant of document.querySelectorAll<HTMLElement>("[data-variant]")) {
    const mark = variant.querySelector<HTMLElement>(".variant__contradicts");
    if (mark) mark.hidden = !contradicts.includes(variant.dataset.variant ?? "");
  }
}
