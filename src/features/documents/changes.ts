type Listener = (documentId: string) => void;
const listeners = new Set<Listener>();

/**
 * Says that what pages show of a document may have changed (a version published, metadata edited, a
 * remark filed on it), so that nothing kept of them in this process is shown again.
 */
export function documentChanged(documentId: string): void {
  for (const listener of listeners) listener(documentId);
}

export function onDocumentChanged(listener: Listener): void {
  listeners.add(listener);
}
