/** The elements within an element, one after another. Asking for `children` builds a live list each time, which is slow. */
export function* childElements(parent: Element): Generator<Element> {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) yield child;
}
