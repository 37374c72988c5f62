import type { Judgement } from "./gate-problem.ts";

const SCHEMES = ["https:", "http:", "mailto:", "tel:"];

/** What is wrong with where a link leads, or a picture lies: pages and files of the book, and the schemes that run nothing. */
export function judgeAddress(url: string, image: boolean): Judgement[] {
  // Browsers skip control characters and spaces when they look for a scheme, so this does too.
  const bare = Array.from(url)
    .filter((character) => character > " " && character !== "\u007f")
    .join("");
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(bare)?.[1]?.toLowerCase();
  if (image) {
    if (scheme === undefined && !bare.startsWith("/")) return [];
    return [
      {
        rule: "gate/address",
        message: "The picture is not a file of this book.",
        fix: "put the file beside the page and name it like ./closet.jpg.",
      },
    ];
  }
  if (bare.startsWith("//") || bare.startsWith("\\"))
    return [
      {
        rule: "gate/address",
        message: "The link does not say how to get there (it begins with //).",
        fix: "write https:// in front of it.",
      },
    ];
  if (scheme === undefined)
    return bare.startsWith("/")
      ? [
          {
            rule: "gate/address",
            message: `The link ${JSON.stringify(url)} is an address on the site.`,
            fix: "link to the page's file instead, such as ../equipment/sw-01.mdx.",
          },
        ]
      : [];
  if (SCHEMES.includes(scheme)) return [];
  return [
    {
      rule: "gate/address",
      message: `The link uses ${scheme}, which content may not.`,
      fix: "link to a page's file, or with https:, mailto: or tel:.",
    },
  ];
}
