// What every page gains from script. Without it every page works the same, only plainer.
import { moveToErrors } from "./errors.js";
import { compareWhileTyping } from "./filing.js";

document.documentElement.classList.add("has-script");
moveToErrors();
compareWhileTyping();
