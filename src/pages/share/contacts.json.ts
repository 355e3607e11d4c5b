import mdxRenderer from "@astrojs/mdx/server.js";
import type { APIRoute } from "astro";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import ArticleBody from "../../components/ArticleBody.astro";
import { readShape } from "../../components/reply-shape.ts";
import { catalog } from "../../node/catalog.ts";
import type { ReplyShape } from "../../share/reply.ts";
import { buildReplyData } from "../../share/reply-data.ts";

/** What replies that are made in the browser need beside the records of the search: whom to call, and shapes of pages. */
export const GET: APIRoute = async () => {
	const container = await AstroContainer.create();
	container.addServerRenderer({ name: "mdx", renderer: mdxRenderer });
	const shapes: Record<string, ReplyShape> = {};
	for (const article of catalog().articles)
		shapes[article.code] = readShape(await container.renderToString(ArticleBody, { props: { article } }));
	return Response.json(buildReplyData(catalog(), shapes));
};
