/**
 * What a page says, once more for search engines (schema.org as JSON-LD). Made of what stands on the page, so that it
 * is true to it. Pure: blocks in, data out.
 */
import type { Block } from "../search/shared/records.ts";

const CONTEXT = "https://schema.org";

/** Headings of cases of which a reader follows one. Others may be parts that follow each other. */
const CHOICE = /^(?:情形|方式)[一二三四五六七八九十]/;

/** One place on the way from home to a page; the page itself has no address there. */
export interface Crumb {
	name: string;
	address?: string;
}

export interface BreadcrumbData {
	"@context": typeof CONTEXT;
	"@type": "BreadcrumbList";
	itemListElement: { "@type": "ListItem"; position: number; name: string; item?: { "@id": string } }[];
}

export interface FaqData {
	"@context": typeof CONTEXT;
	"@type": "FAQPage";
	mainEntity: { "@type": "Question"; name: string; acceptedAnswer: { "@type": "Answer"; text: string } }[];
}

export interface HowToData {
	"@context": typeof CONTEXT;
	"@type": "HowTo";
	name: string;
	step: { "@type": "HowToStep"; url: string; text: string }[];
}

export type JsonLdData = BreadcrumbData | FaqData | HowToData;

/** An article as these builders see it. */
export interface ArticleSource {
	kind: string;
	title: string;
	/** Its error texts, verbatim. */
	errors: readonly string[];
	/** The error no longer occurs. */
	isRetired: boolean;
	/** Address of its page. */
	address: string;
	/** Its text, in the order of the page. */
	blocks: readonly Block[];
}

/** The way to a page, from home. */
export function breadcrumbList(trail: readonly Crumb[]): BreadcrumbData {
	return {
		"@context": CONTEXT,
		"@type": "BreadcrumbList",
		itemListElement: trail.map(({ name, address }, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name,
			// As an object, because readers of JSON-LD take a bare text here for a name and resolve no address in it.
			...(address !== undefined && { item: { "@id": address } }),
		})),
	};
}

/**
 * Questions and answers of an error article; the steps of a task, case by case.
 * @returns nothing for an article that has neither
 */
export function articleData(source: ArticleSource): (FaqData | HowToData)[] {
	if (source.isRetired) return [];
	const steps = stepsSection(source.blocks);
	if (source.kind === "error") return faqPage(source, steps);
	return source.kind === "task" ? howTos(source, steps) : [];
}

/** JSON that may stand in a script element: nothing in it ends the element or begins a comment. */
export function scriptText(data: JsonLdData): string {
	return JSON.stringify(data).replace(/</g, "\\u003c");
}

function faqPage({ errors }: ArticleSource, steps: readonly Block[]): FaqData[] {
	const text = answerText(steps);
	if (text === "" || errors.length === 0) return [];
	const acceptedAnswer = { "@type": "Answer", text } as const;
	const mainEntity = errors.map((name) => ({ "@type": "Question", name, acceptedAnswer }) as const);
	return [{ "@context": CONTEXT, "@type": "FAQPage", mainEntity }];
}

function howTos({ title, address }: ArticleSource, blocks: readonly Block[]): HowToData[] {
	let current: HowToData = { "@context": CONTEXT, "@type": "HowTo", name: title, step: [] };
	const found = [current];
	for (const { type, text, id } of blocks) {
		if (type === "H") {
			current = { ...current, name: `${title}：${text}`, step: [] };
			found.push(current);
		} else if (type === "S") {
			const url = `${address}#${id}`;
			const last = current.step[current.step.length - 1];
			// A list inside a step comes as blocks with the step's own anchor.
			if (last?.url === url) last.text += `\n${text}`;
			else current.step.push({ "@type": "HowToStep", url, text });
		}
	}
	const filled = found.filter(({ step }) => step.length > 0);
	const areChoices = filled.every((one) => CHOICE.test(one.name.slice(title.length + 1)));
	// Told apart, parts that belong together would say half of what is to be done.
	if (filled.length > 1 && !areChoices) return [];
	// A single step is no sequence.
	return filled.filter(({ step }) => step.length > 1);
}

/** Blocks under the heading of the steps, up to the next heading that is not a case of them. */
function stepsSection(blocks: readonly Block[]): readonly Block[] {
	const start = blocks.findIndex(({ type, id }) => type === "H" && id === "steps");
	if (start < 0) return [];
	const rest = blocks.slice(start + 1);
	const end = rest.findIndex(({ type, id }) => type === "H" && id?.startsWith("case-") !== true);
	return end < 0 ? rest : rest.slice(0, end);
}

/** The steps as lines of text, numbered as on the page. */
function answerText(blocks: readonly Block[]): string {
	let lastStep: string | undefined;
	return blocks
		.map(({ type, text, id }) => {
			if (type !== "S") return text;
			const line = id === lastStep ? `- ${text}` : `${id?.slice(id.lastIndexOf("-") + 1)}. ${text}`;
			lastStep = id;
			return line;
		})
		.join("\n");
}
