/** Whether a report may take the place of the committed one: no category may get worse without somebody saying so. */
import { ACCEPTED_TITLE, type Report, renderReport } from "./report.ts";

/** A figure that fell. */
export interface Fall {
	category: string;
	metric: string;
	/** As printed. */
	before: string;
	/** As printed; `gone` where the category is no more. */
	after: string;
}

/** Figures that must not fall; MRR follows from them. */
const GUARDED = ["S@1", "S@3", "precision"];
const GONE = "gone";

/** Lines of a committed report that say why a figure fell. */
export function acceptedIn(committed: string): string[] {
	return sectionOf(committed, ACCEPTED_TITLE).filter((line) => line.startsWith("- accepted: "));
}

/** Guarded figures of the first table (all queries) that are lower than in the committed report, to the printed digit. */
export function fallsBetween(committed: string, current: string): Fall[] {
	const [before, after] = [figuresIn(committed), figuresIn(current)];
	return [...before].flatMap(([category, old]) =>
		GUARDED.flatMap((metric) => {
			const [was, is] = [old.get(metric) ?? "–", after.get(category)?.get(metric) ?? GONE];
			if (was === "–" || Number(is) >= Number(was)) return [];
			return [{ category, metric, before: was, after: is }];
		}),
	);
}

/** The line that stays in the report where a fall was accepted. */
export function acceptedLine({ category, metric, before, after }: Fall, reason: string): string {
	return `- accepted: ${category} ${metric} ${before} → ${after}: ${reason.replace(/\s+/g, " ").trim()}`;
}

/**
 * The report that may be written over the committed one.
 * @param committed text of the committed report, undefined where there is none
 * @param reason why it may be worse; empty is no reason
 * @returns its text, or what fell and was not accepted
 */
export function nextReport(
	committed: string | undefined,
	report: Omit<Report, "accepted">,
	reason?: string,
): { text: string } | { refused: Fall[] } {
	const accepted = committed === undefined ? [] : acceptedIn(committed);
	const text = renderReport({ ...report, accepted });
	const falls = committed === undefined ? [] : fallsBetween(committed, text);
	if (falls.length === 0) return { text };
	if (!reason?.trim()) return { refused: falls };
	return {
		text: renderReport({ ...report, accepted: [...accepted, ...falls.map((fall) => acceptedLine(fall, reason))] }),
	};
}

/** Category → metric → figure as printed, of the report's first table. */
function figuresIn(text: string): Map<string, Map<string, string>> {
	const lines = text.split("\n");
	const start = lines.findIndex((line) => line.startsWith("| category | queries |"));
	const figures = new Map<string, Map<string, string>>();
	if (start < 0) return figures;
	const head = cellsOf(lines[start] as string);
	for (const line of lines.slice(start + 2)) {
		if (!line.startsWith("|")) break;
		const cells = cellsOf(line);
		figures.set(cells[0] as string, new Map(head.map((metric, index) => [metric, cells[index] as string])));
	}
	return figures;
}

function cellsOf(line: string): string[] {
	return line
		.split("|")
		.slice(1, -1)
		.map((cell) => cell.trim());
}

/** Lines under a heading of the second level. */
function sectionOf(text: string, title: string): string[] {
	const lines = text.split("\n");
	const start = lines.indexOf(`## ${title}`);
	if (start < 0) return [];
	const end = lines.findIndex((line, index) => index > start && line.startsWith("## "));
	return lines.slice(start + 1, end < 0 ? undefined : end);
}
