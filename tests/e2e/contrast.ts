/** Contrast of text against its ground, as WCAG 2 counts it. */
import type { Page } from "@playwright/test";

export interface LowContrast {
	text: string;
	ratio: number;
	colour: string;
	ground: string;
}

/** Visible texts below 4.5 : 1 (3 : 1 where they are large), each pair of colours once. */
export function findLowContrast(page: Page): Promise<LowContrast[]> {
	return page.evaluate(() => {
		type Colour = [red: number, green: number, blue: number, alpha: number];

		const parse = (text: string): Colour => {
			const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
			return [red, green, blue, alpha];
		};
		const over = (top: Colour, below: Colour): Colour => {
			const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
			return [mix(0), mix(1), mix(2), 1];
		};
		const groundOf = (element: Element | null): Colour => {
			if (!element) return [255, 255, 255, 1];
			const own = parse(getComputedStyle(element).backgroundColor);
			return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
		};
		const luminance = (colour: Colour): number => {
			const [red = 0, green = 0, blue = 0] = colour
				.slice(0, 3)
				.map((value) => value / 255)
				.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		};

		const found = new Map<string, LowContrast>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const element = walker.currentNode.parentElement;
			const text = walker.currentNode.textContent?.trim() ?? "";
			if (!element || text === "" || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
				continue;
			const { color, fontSize, fontWeight } = getComputedStyle(element);
			const ground = groundOf(element);
			const [darker = 0, lighter = 0] = [luminance(over(parse(color), ground)), luminance(ground)].sort(
				(a, b) => a - b,
			);
			const ratio = (lighter + 0.05) / (darker + 0.05);
			const size = Number.parseFloat(fontSize);
			const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
			if (ratio >= (isLarge ? 3 : 4.5)) continue;
			const groundText = `rgb(${ground.slice(0, 3).map(Math.round).join(", ")})`;
			found.set(`${color} ${groundText}`, {
				text: text.slice(0, 30),
				ratio: Math.round(ratio * 100) / 100,
				colour: color,
				ground: groundText,
			});
		}
		return [...found.values()];
	});
}
