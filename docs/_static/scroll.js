// What is wider than its place scrolls sideways; then it can have the focus, so that a keyboard scrolls it as well.
const mend = (wide) => {
  const scrolls = wide.scrollWidth > wide.clientWidth;
  for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", "Scrolls sideways"]])
    if (scrolls) wide.setAttribute(name, value);
    else wide.removeAttribute(name);
};
const watch = new ResizeObserver((changed) => changed.forEach(({ target }) => mend(target)));
for (const wide of document.querySelectorAll("pre, .table-wrapper")) {
  mend(wide);
  watch.observe(wide);
}
