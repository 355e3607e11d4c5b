import Caution from "./Caution.astro";
import Conflict from "./Conflict.astro";
import ContactList from "./ContactList.astro";
import Outline from "./Outline.astro";
import Phone from "./Phone.astro";
import Place from "./Place.astro";
import QQ from "./QQ.astro";
import Remark from "./Remark.astro";
import Site from "./Site.astro";
import Versions from "./Versions.astro";

/** Components that editors may use in an article without importing them. */
export const mdxComponents = { Caution, Conflict, ContactList, Outline, Phone, Place, QQ, Remark, Site, Versions };
