// The other language is another page: what was typed in its forms goes along, within this tab.
const key = "typed-before-language";
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Typed = { form: string; name: string; value: string; checked: boolean };

/** Keeps what was typed when the language is switched, and puts it back on the page that follows. */
export function keepTypedInOtherLanguage(): void {
  putBack();
  document.querySelector(".masthead__language")?.addEventListener("click", () => {
    const typed = fields().map(({ form, field }) => ({
      form,
      name: field.name,
      value: field.value,
      checked: field instanceof HTMLInputElement && field.checked,
    }));
    if (typed.length > 0) sessionStorage.setItem(key, JSON.stringify(typed));
  });
}

// Chosen files cannot be put back; passwords and tokens are not ours to keep. The revision goes along:
// what another person saved meanwhile must not be overwritten unseen.
const leftOut = new Set(["hidden", "password", "file", "submit", "button"]);

function fields(): { form: string; field: Field }[] {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[method="post"]')];
  return forms.flatMap((form) =>
    [...form.querySelectorAll<Field>("input[name], textarea[name], select[name]")]
      .filter((field) => field.name === "revision" || !leftOut.has(field.type))
      .map((field) => ({ form: form.getAttribute("action") ?? "", field })),
  );
}

function putBack(): void {
  const kept = sessionStorage.getItem(key);
  if (kept === null) return;
  sessionStorage.removeItem(key);
  const waiting = JSON.parse(kept) as Typed[];
  for (const { form, field } of fields()) {
    const isRadio = field instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(field.type);
    const at = waiting.findIndex(
      (typed) =>
        typed.form === form &&
        typed.name === field.name &&
        (!isRadio || typed.value === field.value),
    );
    const [typed] = at < 0 ? [] : waiting.splice(at, 1);
    if (typed === undefined) continue;
    if (isRadio) field.checked = typed.checked;
    else field.value = typed.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
