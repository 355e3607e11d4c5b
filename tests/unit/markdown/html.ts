/** HTML in, through one rehype plugin, HTML out. */
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { type Plugin, unified } from "unified";

export async function rehype<T>(html: string, plugin: Plugin<[T], Root>, options: T): Promise<string> {
	const processor = unified()
		.use(function () {
			this.parser = (document) => fromHtml(document, { fragment: true });
		})
		.use(plugin, options as never)
		.use(function () {
			this.compiler = (tree) => toHtml(tree as Root);
		});
	return String(await processor.process(html));
}
