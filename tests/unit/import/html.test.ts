import fc from "fast-check";
import { toString } from "mdast-util-to-string";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import { describe, expect, test } from "vitest";
import { htmlToMdx } from "#import/html/html-to-mdx.ts";
import { summarizeBody } from "#markdown/summarize.ts";

const convert = (html: string): string => htmlToMdx(html, 3).blocks.join("\n\n");

describe("HTML becomes MDX that says the same and does nothing", () => {
  test("structure is kept", () => {
    expect(
      convert(`<html><head><title>t</title><style>p{color:red}</style></head><body>
<h1>Shut down <b>SRV-01</b></h1>
<p>Ask <a href="mailto:maria@harbordental.example">Maria</a> first.<br>Then:</p>
<ol><li>Log in</li><li><p>Run <code>shutdown /s</code></p><ul><li>wait</li></ul></li></ol>
<ul><li>one</li></ul><ul><li>two</li></ul>
<table><tr><th>Port</th><th>Goes to</th></tr><tr><td>1</td><td>FW-01 | wan</td></tr></table>
<blockquote>Never <i>pull</i> the plug.</blockquote>
<pre>if (a) {\n  b();\n}</pre><hr>
<div>Loose words<div>and a block</div></div>
</body></html>`),
    ).toMatchInlineSnapshot(`
      "### Shut down **SRV-01**

      Ask [Maria](<mailto:maria@harbordental.example>) first.\\
      Then\\:

      1. Log in

      2. Run \`shutdown /s\`

         - wait

      - one

      * two

      | Port | Goes to |
      | --- | --- |
      | 1 | FW-01 \\| wan |

      > Never *pull* the plug.

      \`\`\`text
      if (a) {
        b();
      }
      \`\`\`

      ***

      Loose words

      and a block"
    `);
  });

  test("nothing that runs, loads or restyles survives, and what is lost is counted", () => {
    const { blocks, lost } = htmlToMdx(
      `<p onclick="x()">{client.name} &lt;Stop&gt; <script>alert(1)</script><img src="a.png" alt="the closet">` +
        `<a href="javascript:alert(1)">here</a> <a href="../b.html">there</a><iframe src="https://a.example"></iframe></p>` +
        `<p>import x from "y"</p><p><b>im</b><i>port</i> {1}</p>`,
      3,
    );
    expect(blocks).toMatchInlineSnapshot(`
      [
        "\\{client.name\\} \\<Stop\\> (picture left out\\: the closet)here there",
        "&#105;mport x from "y"",
        "&#105;mport \\{1\\}",
      ]
    `);
    expect(lost).toEqual({ pictures: 1, links: 2, embedded: 2 });
  });

  test("a document nested by the thousand does not bring it down", () => {
    const deep = "<blockquote>".repeat(60) + "words" + "</blockquote>".repeat(60);
    expect(convert(deep)).toBe("> ".repeat(8) + "words");
  });
});

const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    "import x",
    "export",
    "{a.b}",
    "</Stop>",
    "1. ",
    "- ",
    "# ",
    "---",
    "```",
    "**",
    "[a](b)",
    "<!-- -->",
    "|",
    "\\",
  ),
);
const tag = fc.constantFrom(
  ...[
    "p",
    "div",
    "b",
    "i",
    "code",
    "pre",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "h1",
    "h3",
    "blockquote",
  ],
  ...["a", "span", "br", "img", "script", "dl", "dt", "s", "svg", "em", "strong"],
);
const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ depthSize: "small" }, words, tie("element")), { maxLength: 5 })
    .map((parts) => parts.join("")),
  element: fc
    .tuple(
      tag,
      tie("html"),
      fc.constantFrom("", ' href="https://a.example/{b}<c> \\"', ' alt="{x}"', ' start="3"'),
    )
    .map(([name, inner, attribute]) => `<${name}${attribute}>${inner}</${name}>`),
}));

describe("whatever the HTML", () => {
  test("the result always passes the gate of pages", () => {
    fc.assert(
      fc.property(html, (source) => {
        const { problems, facts } = summarizeBody(convert(source), 1);
        expect({ problems, facts }).toEqual({ problems: [], facts: [] });
      }),
      { numRuns: 150 },
    );
  });

  test("all words come out, in their order, and no others", () => {
    const blocks = fc.constantFrom(
      "p",
      "h2",
      "li",
      "blockquote",
      "td",
      "b",
      "i",
      "code",
      "span",
      "pre",
      "dd",
    );
    const list = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), blocks), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(list, (parts) => {
        const source = parts.map(([word, name]) => `<div><${name}>${word}</${name}></div>`).join("");
        const read = remark().use(remarkGfm).use(remarkMdx).parse(convert(source));
        expect(toString(read).replace(/\s/g, "")).toBe(parts.map(([word]) => word).join(""));
      }),
      { numRuns: 60 },
    );
  });
});
