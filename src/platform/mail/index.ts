export { mailTransport } from "./transport.js";
export type { Delivery, MailTransport, OutgoingMail } from "./transport.js";
