/** Copies a text, and a page with the same for programs that paste that, right after a key or a click. Pages may not write to the clipboard, but may answer what copying takes. */
export function copyText(text: string, html?: string): void {
  const answer = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  window.addEventListener('copy', answer, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', answer, { capture: true });
}
