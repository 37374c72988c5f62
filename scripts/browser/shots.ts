import type { Page } from "playwright-core";

export interface Shot {
  /** The picture's name, without its size and look. */
  name: string;
  path: string;
  /** What a reader does before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

/** What the README shows, on the demo practice. */
export const shots: readonly Shot[] = [
  { name: "home", path: "/" },
  {
    name: "search",
    path: "/",
    act: async (page) => {
      await page.locator('input[type="search"]').first().fill("harbor desk 12 no internet");
      await page.locator("li[data-result]").first().waitFor();
      // Full text follows the first rows after a pause.
      await page.waitForTimeout(800);
    },
  },
  { name: "client", path: "/clients/harbor-dental/" },
  { name: "outlet", path: "/clients/harbor-dental/outlets/d-12/" },
  {
    name: "call",
    path: "/clients/harbor-dental/runbooks/network/desk-has-no-network/d-12/",
    act: (page) => page.locator("[data-start-call]").first().click(),
  },
];

export const looks = [
  { name: "1440", width: 1440, height: 900, colorScheme: "light" },
  { name: "1440-dark", width: 1440, height: 900, colorScheme: "dark" },
  { name: "390", width: 390, height: 844, colorScheme: "light" },
  { name: "390-dark", width: 390, height: 844, colorScheme: "dark" },
] as const;
