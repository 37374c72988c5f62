/** The theme button, which without a script would do nothing and so is shown by one. */
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-theme-switch]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const dark =
      (root.dataset["theme"] ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) ===
      "dark";
    root.dataset["theme"] = dark ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset["theme"]);
    } catch {
      // A browser that keeps nothing still switches for this page.
    }
  });
}
