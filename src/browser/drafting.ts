// The form of a proposal's item: the clause comes along when it is chosen, and the sentence of the act
// that the item will be stands below while the wording is typed.
type Said = { current: string; sentence: string | null; overlaps: string[] };

const pauseMs = 300;

export function sayWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>("[data-drafting]");
  const shown = form?.querySelector<HTMLElement>("[data-sentence]");
  const wording = form?.querySelector<HTMLTextAreaElement>("#proposed");
  const place = form?.querySelector<HTMLSelectElement>("#address");
  if (!form || !shown || !wording || !place) return;
  let timer: number | undefined;
  let latest = 0;
  // What was put there for the last place may be replaced by the next; what was typed may not.
  let prefilled = "";
  const ask = async () => {
    const round = ++latest;
    const said = await askFor(form);
    if (round !== latest || said === null) return;
    const replaces = operationIn(form) === "substitute" && place.value !== "";
    if (replaces && wording.value === prefilled && wording.value !== said.current) {
      wording.value = prefilled = said.current;
      return ask();
    }
    show(shown, said);
  };
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pauseMs);
  });
}

const operationIn = (form: HTMLFormElement) => new FormData(form).get("operation");

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

function show(place: HTMLElement, { sentence, overlaps }: Said): void {
  const warning =
    overlaps.length === 0 ? "" : `${place.dataset.overlaps ?? ""} ${overlaps.join(", ")}`;
  place.textContent = sentence === null ? "" : [sentence, warning].filter(Boolean).join("\n\n");
}
