/**
 * A map that runs down the page and is wider than its window is shown from where the network begins, its first node on
 * top, and not from a corner that may be empty.
 */
for (const map of document.querySelectorAll<HTMLElement>('.picture[data-direction="TB"]')) {
  if (map.scrollWidth <= map.clientWidth) continue;
  const nodes = [...map.querySelectorAll(".node")].map((node) => node.getBoundingClientRect());
  const top = Math.min(...nodes.map((node) => node.top));
  const [first] = nodes.filter((node) => node.top - top < 1).sort((a, b) => a.left - b.left);
  if (first === undefined) continue;
  const middle = first.left + first.width / 2 - map.getBoundingClientRect().left;
  map.scrollLeft += middle - map.clientWidth / 2;
}
