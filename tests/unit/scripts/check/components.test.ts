import { describe, expect, test } from "vitest";
import { components } from "../../../../scripts/check/rules/components.ts";
import { append, HUB, lineAfter, problemsOf } from "./context.ts";

const line = lineAfter(HUB);

describe("components", () => {
	test("is content with every component used well", () => {
		expect(problemsOf(components)).toEqual([]);
		const all =
			'<Phone id="hotline" />、<QQ id="helpdesk" />、<Site id="portal" />、<Place id="helpdesk" /><br/>\n\n' +
			'<Versions manual="alpha" />\n\n<Outline manual="alpha" />\n\n<Remark>\n\n文\n\n</Remark>\n\n<Conflict>文</Conflict>';
		expect(problemsOf(components, { [HUB]: append(all) })).toEqual([]);
	});

	test.each([
		['打 <Phnoe id="hotline" />', "unknown component <Phnoe>", 'write <Phone id="scca" />'],
		["<div>\n\n文\n\n</div>", "unknown component <div>", "write"],
		["<>文</>", "an empty tag <>", "write it in Markdown"],
		['打 <Phone id="hotlin" />', '<Phone> with the unknown contact "hotlin"', 'write "hotline", the nearest'],
		[
			'打 <Phone id="nobody-at-all" />',
			'<Phone> with the unknown contact "nobody-at-all"',
			"add content/contacts/nobody-at-all.yaml",
		],
		[
			'加 <QQ id="hotline" />',
			"<QQ> of hotline, which is no contact with a QQ number",
			'<ContactList ids={["hotline"]} /> shows all',
		],
		[
			'去 <Place id="hotline" />',
			"<Place> of hotline, which is no contact with an address",
			"content/contacts/hotline.yaml",
		],
		['看 <Site id="porta" />', '<Site> with the unknown site "porta"', 'write "portal"'],
		[
			'<Versions manual="beta-two" />',
			'<Versions> with the unknown manual "beta-two"',
			"add content/manuals/beta-two.yaml",
		],
		[
			'<ContactList ids={["helpdesk", "nope-nope"]} />',
			'<ContactList> with the unknown contact "nope-nope"',
			"add content/contacts/nope-nope.yaml",
		],
		[
			'<ContactList ids="helpdesk" />',
			"<ContactList> without a readable `ids`",
			'write <ContactList ids={["scca", "bosi"]} />',
		],
		["<ContactList ids={list} />", "<ContactList> without a readable `ids`", "write <ContactList"],
		["<ContactList ids={[]} />", "<ContactList> without a readable `ids`", "write <ContactList"],
		["打 <Phone />", "<Phone> without a readable `id`", 'write <Phone id="scca" />'],
		['打 <Phone id={"hotline"} />', "<Phone> without a readable `id`", 'write <Phone id="scca" />'],
		['打 <Phone id="hotline">热线</Phone>', "<Phone> around text", 'write <Phone id="scca" />'],
		['打 <Phone id="hotline" kind="big" />', "<Phone> with the attribute kind", 'write <Phone id="scca" />'],
		["打 <Phone {...props} />", "<Phone> with the attribute {…}", "write <Phone"],
		["<Caution />", "<Caution> around nothing", "write <Caution>…</Caution>"],
		["文 {1 + 1} 文", 'code "{1 + 1}"', "write the text itself"],
		['{"400"}', 'code "{"400"}"', "write the text itself"],
		['import x from "./x.ts"', 'code "import x from "./x.ts""', "delete the line"],
		["export const a = 1", 'code "export const a = 1"', "delete the line"],
	])("knows %s", (text, found, mend) => {
		const problems = problemsOf(components, { [HUB]: append(text) });
		expect(problems).toContainEqual({
			rule: "components",
			file: `content/${HUB}`,
			line,
			found,
			expected: expect.any(String),
			mend: expect.stringContaining(mend),
		});
	});

	test.each([
		["一\n二 <Caution> 三", 1],
		["一\n\n二 {", 2],
		["一\n\n大小 <3", 2],
	])("says on which line MDX does not parse: %s", (text, offset) => {
		const [problem, ...more] = problemsOf(components, { [HUB]: append(text) });
		expect(more).toEqual([]);
		expect(problem).toMatchObject({
			file: `content/${HUB}`,
			found: expect.stringContaining("not valid MDX"),
			mend: expect.stringContaining("write &lt; for <"),
		});
		expect(problem?.line).toBe(line + offset);
	});
});
