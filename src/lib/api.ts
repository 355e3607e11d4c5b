/** The catalog as data for other programs: what /api/*.json says. The promise itself stands in schemas/api.ts. */
import type { ArticlesDocument, ErrorsDocument } from "../schemas/api.ts";
import type { Article, Contact } from "../schemas/index.ts";
import type { ToAddress } from "./address.ts";
import { type Catalog, latestVersion, type WithId } from "./catalog.ts";

type ArticleEntry = ArticlesDocument["articles"][number];

/** What both documents begin with. */
export interface DocumentHead {
	/** Version of the schemas. */
	apiVersion: string;
	/** Path of the document's schema, from the top of the site. */
	schema: string;
}

/** Day of the latest change of an article; empty without articles. */
export function latestUpdate(articles: readonly Pick<Article, "updated">[]): string {
	const days = articles.map(({ updated }) => updated).sort();
	return days[days.length - 1] ?? "";
}

/** Every article without its text, and every thing that articles refer to by id. */
export function articlesDocument(catalog: Catalog, address: ToAddress, head: DocumentHead): ArticlesDocument {
	return {
		...describeHead(catalog, address, head),
		platforms: catalog.platforms.map(({ id, name, short }) => ({ id, name, short, url: address(`/platforms/${id}/`) })),
		families: catalog.families.map(({ id, name, cause }) => ({ id, name, cause, url: address(`/families/${id}/`) })),
		tools: catalog.tools.map(({ id, name, names, platforms }) => {
			return { id, name, names, platforms, url: address(`/tools/${id}/`) };
		}),
		contacts: catalog.contacts.map(describeContact),
		manuals: catalog.manuals.map((manual) => {
			const { id, title, platform } = manual;
			const newest = latestVersion(manual);
			const version = newest && { version: newest.version, effective: newest.effective };
			return { id, title, platform, ...version, url: address(`/manuals/${id}/`) };
		}),
		articles: catalog.articles.map((article) => describeArticle(article, catalog, address)),
	};
}

/** Every error text with the article that cures it, by code. */
export function errorsDocument(catalog: Catalog, address: ToAddress, head: DocumentHead): ErrorsDocument {
	return {
		...describeHead(catalog, address, head),
		errors: catalog.articles.flatMap(({ code, title, platform, families, errors }) =>
			errors.map(({ text, variants, where }) => {
				return { text, variants, where, code, title, platform, families, url: address(`/${code}/`) };
			}),
		),
	};
}

function describeHead({ articles }: Catalog, address: ToAddress, { apiVersion, schema }: DocumentHead) {
	const updated = latestUpdate(articles);
	return { $schema: address(schema), version: `${apiVersion}+${updated}`, updated };
}

function describeArticle(article: Article, catalog: Catalog, address: ToAddress): ArticleEntry {
	const { code, title, platform, kind, task, errors, asks, families, tools, roles, source, updated } = article;
	const { risk, retired } = article;
	return {
		code,
		title,
		url: address(`/${code}/`),
		platform,
		kind,
		...(task !== undefined && { task }),
		errors,
		asks,
		families,
		tools,
		contacts: catalog.contactsOf(article).map(({ id }) => id),
		roles,
		related: catalog.links(code).map(({ article: other, how, note }) => {
			return { code: other.code, how, ...(note !== undefined && { note }) };
		}),
		source,
		updated,
		...(risk !== undefined && { risk }),
		...(retired !== undefined && { retired }),
	};
}

/** A contact without the name of the person behind it and without what only the site itself needs. */
function describeContact(contact: WithId<Contact>): ArticlesDocument["contacts"][number] {
	const { id, name, role, phones, qq, address, hours, members, platforms, for: problems } = contact;
	return {
		id,
		name,
		role,
		phones,
		qq,
		...(address !== undefined && { address }),
		...(hours !== undefined && { hours }),
		members,
		platforms,
		for: problems,
	};
}
