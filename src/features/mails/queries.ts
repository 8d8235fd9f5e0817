export { countMails, mailByKey, mailPage, mailStates } from "./store.js";
export type { Mail, MailLine, MailState } from "./store.js";
