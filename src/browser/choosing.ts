// Deciding an operation of an act by hand: the words of the place that is chosen come along.
type Current = { words: string };

export function showChosenWords(): void {
  const form = document.querySelector<HTMLFormElement>("[data-choosing]");
  const place = form?.querySelector<HTMLSelectElement>("#address");
  const operation = form?.querySelector<HTMLSelectElement>("#operation");
  const wording = form?.querySelector<HTMLTextAreaElement>("#text");
  const shown = form?.querySelector<HTMLElement>("[data-current]");
  const words = shown?.querySelector<HTMLElement>("[data-words]");
  if (!form || !place || !operation || !wording || !shown || !words) return;
  // Words that were put there may make room for those of another place; what was typed or quoted may not.
  let prefilled = wording.value === words.textContent.trim() ? wording.value : "";
  let latest = 0;
  form.addEventListener("change", ({ target }) => {
    if (target !== place && target !== operation) return;
    const round = ++latest;
    void wordsAt(form.dataset.choosing ?? "", place.value).then((current) => {
      if (round !== latest) return;
      shown.hidden = current === null;
      words.textContent = current?.words ?? "";
      if (wording.value !== prefilled) return;
      wording.value = prefilled = operation.value === "substitute" ? (current?.words ?? "") : "";
    });
  });
}

async function wordsAt(base: string, address: string): Promise<Current | null> {
  if (address === "") return null;
  try {
    const answer = await fetch(`${base}?address=${encodeURIComponent(address)}`);
    return answer.ok ? ((await answer.json()) as Current | null) : null;
  } catch {
    return null;
  }
}
