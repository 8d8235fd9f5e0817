// The form of a proposal's item: the clause comes along when it is chosen, and below the wording stand,
// while it is typed, what it changes, what is wrong with it and the sentence of the act it will be.
import { nodeOf, type Run } from "./runs.js";

type Said = { prefill: string; sentence: string | null; runs: Run[]; doubts: string[] };

const pauseMs = 300;

export function sayWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>("[data-drafting]");
  const wording = form?.querySelector<HTMLTextAreaElement>("#proposed");
  if (!form || !wording) return;
  let timer: number | undefined;
  let latest = 0;
  // What was put there for the last place may be replaced by the next; what was typed may not.
  let prefilled = form.dataset.prefilled ?? "";
  const ask = async () => {
    const round = ++latest;
    const said = await askFor(form);
    if (round !== latest || said === null) return;
    if (wording.value === prefilled && wording.value !== said.prefill) {
      wording.value = prefilled = said.prefill;
      return ask();
    }
    show(form, said);
  };
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pauseMs);
  });
  if (wording.value !== "") void ask();
}

async function askFor(form: HTMLFormElement): Promise<Said | null> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string") body.set(name, value);
  try {
    const answer = await fetch(form.dataset.drafting ?? "", { method: "POST", body });
    return answer.ok ? ((await answer.json()) as Said) : null;
  } catch {
    return null;
  }
}

function show(form: HTMLFormElement, { sentence, runs, doubts }: Said): void {
  const place = (name: string) => form.querySelector<HTMLElement>(`[data-${name}]`);
  const compared = place("compared");
  const isSame = runs.every(({ kind }) => kind === "same");
  compared?.replaceChildren(...(isSame ? [] : runs.map((run) => nodeOf(run, compared))));
  place("sentence")?.replaceChildren(sentence ?? "");
  const wrong = place("doubts");
  if (!wrong) return;
  wrong.hidden = doubts.length === 0;
  wrong.replaceChildren(
    ...doubts.map((doubt) => {
      const line = document.createElement("p");
      line.textContent = doubt;
      return line;
    }),
  );
}
