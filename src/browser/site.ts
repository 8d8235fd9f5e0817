// What every page gains from script. Without it every page works the same, only plainer.
import { stepThroughChanges } from "./changes.js";
import { showChosenWords } from "./choosing.js";
import { sayWhileTyping } from "./drafting.js";
import { moveToErrors } from "./errors.js";
import { compareWhileTyping } from "./filing.js";
import { keepTypedInOtherLanguage } from "./language.js";
import { previewCitations } from "./preview.js";
import { readText } from "./reader.js";

document.documentElement.classList.add("has-script");
moveToErrors();
compareWhileTyping();
sayWhileTyping();
showChosenWords();
keepTypedInOtherLanguage();
readText();
previewCitations();
stepThroughChanges();
