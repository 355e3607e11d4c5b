/** The relations of all articles as a drawing, for editors. The same content gives the same bytes. */
import type { Catalog } from "../../src/lib/catalog.ts";
import type { RelationKind } from "../../src/schemas/index.ts";
import { layoutRings, type Point } from "./layout.ts";

const DOT = 13;
const MARGIN = 40;
const LEGEND = 60;
/** How far edges between rings bend to the middle: parallel ones come together, rings stay free. */
const BEND = 0.45;

/** In the order they are drawn: what matters most lies on top. */
const RELATIONS: readonly { how: RelationKind; label: string; colour: string; width: number }[] = [
	{ how: "see-also", label: "参见", colour: "#b4bcc8", width: 1 },
	{ how: "same-cause", label: "同样原因", colour: "#2f7d4f", width: 1.8 },
	{ how: "next-step", label: "下一步", colour: "#1a5fb4", width: 1.8 },
	{ how: "looks-alike", label: "看着像，其实不同", colour: "#c0392b", width: 2 },
];

/** Draws every article as a dot with its code, on its platform's ring, and every relation as a line. */
export function drawGraph({ articles, platforms }: Pick<Catalog, "articles" | "platforms">): string {
	const groups = platforms
		.map((platform) => ({ platform, members: articles.filter((article) => article.platform === platform.id) }))
		.filter(({ members }) => members.length > 0);
	const rings = layoutRings(groups.map(({ members }) => members));
	const places = new Map(
		rings.flatMap(({ members }, ring) => members.map(({ item, at }) => [item.code, { at, ring }] as const)),
	);

	const edges = RELATIONS.map(({ how, colour, width }) => {
		const paths = articles.flatMap((article) =>
			article.related
				.filter((relation) => relation.how === how)
				.flatMap(({ code, note }) => {
					const [from, to] = [places.get(article.code), places.get(code)];
					if (!from || !to) return [];
					const d = line(from.at, to.at, from.ring === to.ring ? 0 : BEND);
					const title = note === undefined ? "" : `<title>${escapeXml(`${article.code} / ${code}：${note}`)}</title>`;
					return [title === "" ? `<path d="${d}"/>` : `<path d="${d}">${title}</path>`];
				}),
		);
		return `<g data-how="${how}" fill="none" stroke="${colour}" stroke-width="${width}">\n${paths.join("\n")}\n</g>`;
	});

	const clusters = groups.map(({ platform, members }, index) => {
		const ring = rings[index];
		const dots = (ring?.members ?? []).map(
			({ item, at }) =>
				`<g transform="translate(${round(at.x)} ${round(at.y)})"><title>${escapeXml(`${item.code} ${item.title}`)}</title>` +
				`<circle r="${DOT}"/><text>${item.code}</text></g>`,
		);
		const { x, y } = ring?.centre ?? { x: 0, y: 0 };
		return (
			`<g class="platform" fill="${platform.accent.light}">\n${dots.join("\n")}\n` +
			`<text class="name" x="${round(x)}" y="${round(y)}">${escapeXml(platform.short)}（${members.length}）</text>\n</g>`
		);
	});

	const edge = (value: (point: Point) => number, side: 1 | -1) =>
		side * Math.max(0, ...rings.map(({ centre, radius }) => side * value(centre) + radius + MARGIN));
	const left = edge(({ x }) => x, -1);
	const top = edge(({ y }) => y, -1) - LEGEND;
	const width = Math.max(edge(({ x }) => x, 1) - left, RELATIONS.length * 180);
	const height = edge(({ y }) => y, 1) - top;
	const counts = `${groups.length} 个平台，${articles.length} 篇文章，${articles.reduce((sum, article) => sum + article.related.length, 0)} 对关联。`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(round).join(" ")}" role="img" aria-labelledby="t d" lang="zh-CN">`,
		`<title id="t">文章关联图</title>`,
		`<desc id="d">${counts}每个圆点是一篇文章，按平台围成圈；线是文章之间的关联，颜色是关联的种类。</desc>`,
		`<style>text{font:10px sans-serif;text-anchor:middle;dominant-baseline:central;fill:#fff}.name{font-size:20px;font-weight:bold;fill:inherit;stroke:#fff;stroke-width:5px;paint-order:stroke}.key{font-size:14px;text-anchor:start;fill:#222}</style>`,
		`<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="#fff"/>`,
		...edges,
		...clusters,
		...legend(left + MARGIN / 2, top + LEGEND / 2),
		"</svg>",
		"",
	].join("\n");
}

function legend(left: number, y: number): string[] {
	return [...RELATIONS].reverse().map(({ label, colour, width }, index) => {
		const x = left + index * 170;
		return (
			`<path d="M${round(x)} ${round(y)}h28" stroke="${colour}" stroke-width="${width + 1}"/>` +
			`<text class="key" x="${round(x + 34)}" y="${round(y)}">${label}</text>`
		);
	});
}

/** A straight line, or one that bends to the middle of the drawing. */
function line(from: Point, to: Point, bend: number): string {
	const start = `M${round(from.x)} ${round(from.y)}`;
	const end = `${round(to.x)} ${round(to.y)}`;
	if (bend === 0) return `${start}L${end}`;
	const by = (a: number, b: number) => round(((a + b) / 2) * (1 - bend));
	return `${start}Q${by(from.x, to.x)} ${by(from.y, to.y)} ${end}`;
}

/** One decimal is finer than anybody sees, and hides how a machine rounds sines. */
function round(value: number): number {
	return Math.round(value * 10) / 10 + 0;
}

function escapeXml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
