export { countMails, mailByKey, mailPage } from "./store.js";
export type { Mail, MailLine, MailState } from "./store.js";
