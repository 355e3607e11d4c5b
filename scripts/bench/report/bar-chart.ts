/** A bar chart as an SVG image that reads on light and on dark ground. No library: a few rectangles and texts. */

export interface Bar {
	value: number;
	/** What stands at its end. */
	text: string;
	/** Ours is coloured, the others are grey. */
	isOurs: boolean;
}

export interface BarGroup {
	label: string;
	bars: readonly Bar[];
}

export interface BarChart {
	/** Told to those who cannot see it, and written above. */
	title: string;
	/** What the colours mean, where a group has several bars. */
	legend?: { ours: string; others: string };
	groups: readonly BarGroup[];
	/** Value of a full bar; the greatest value unless given. */
	most?: number;
}

const WIDTH = 680;
const LABELS = 210;
/** Room for the text at the end of a full bar. */
const VALUES = 86;
const BAR = 14;
const BAR_GAP = 3;
const GROUP_GAP = 10;
const TOP = 44;

const STYLE =
	"text{font:13px system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;fill:#1f2328}" +
	".h{font-size:15px;font-weight:600}.v{font-size:12px}.ours{fill:#1a5fb4}.peer{fill:#9aa4ae}" +
	"@media (prefers-color-scheme:dark){text{fill:#e6edf3}.ours{fill:#8fbcf5}.peer{fill:#6b7580}}";

/** Draws a chart. The same chart gives the same text. */
export function drawBarChart({ title, legend, groups, most }: BarChart): string {
	const full = most ?? Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
	const parts: string[] = [`<text class="h" x="0" y="18">${escapeXml(title)}</text>`];
	let y = TOP - 10;
	if (legend) {
		const other = 24 + 8 * Math.max(12, legend.ours.length);
		parts.push(
			`<rect class="ours" x="0" y="28" width="12" height="12"/><text class="v" x="18" y="38">${escapeXml(legend.ours)}</text>`,
			`<rect class="peer" x="${other}" y="28" width="12" height="12"/><text class="v" x="${other + 18}" y="38">${escapeXml(legend.others)}</text>`,
		);
		y += 22;
	}
	for (const { label, bars } of groups) {
		const height = bars.length * (BAR + BAR_GAP) - BAR_GAP;
		parts.push(
			`<text x="${LABELS - 10}" y="${y + height / 2 + 4.5}" text-anchor="end">${escapeXml(label)}</text>`,
			...bars.map((bar, index) => drawBar(bar, full, y + index * (BAR + BAR_GAP))),
		);
		y += height + GROUP_GAP;
	}
	const height = y - GROUP_GAP + 6;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
		`<title>${escapeXml(title)}</title><style>${STYLE}</style>`,
		...parts,
		"</svg>",
		"",
	].join("\n");
}

function drawBar({ value, text, isOurs }: Bar, full: number, y: number): string {
	// A bar that is nothing still shows where it stands.
	const width = Math.max(1, Math.round(((WIDTH - LABELS - VALUES) * value) / (full || 1)));
	return (
		`<rect class="${isOurs ? "ours" : "peer"}" x="${LABELS}" y="${y}" width="${width}" height="${BAR}" rx="2"/>` +
		`<text class="v" x="${LABELS + width + 6}" y="${y + 11.5}">${escapeXml(text)}</text>`
	);
}

function escapeXml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
