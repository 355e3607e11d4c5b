/** The smallest content/ that passes every check: a test breaks one thing of it. */
import { formatLedger } from "../../../../src/node/ledger.ts";

const source = 'source:\n  - { manual: alpha, section: "1" }\n';

const article = (head: string, body: string) => `---\n${head}updated: 2026-01-02\n---\n\n${body}`;

const asks = (...asks: string[]) => `asks:\n${asks.map((ask) => `  - "${ask}"\n`).join("")}`;

/** Files of content/ by path. */
export const TINY: Readonly<Record<string, string>> = {
	"published.yaml": formatLedger([]),
	"taxonomy.yaml": `tasks:
  - { id: 更新, note: 证书快到期 }
roles:
  - { id: supplier, name: 供应商, platforms: [alpha] }
places:
  - { id: page, name: 平台网页, words: [平台] }
vendors:
  - { id: maker, name: 某某 CA }
`,
	"platforms/alpha.yaml": `order: 1
digit: 1
name: 甲平台
short: 甲平台
ca: maker
manual: alpha
aliases: ["甲平台"]
contacts: [helpdesk]
accent: { light: "#1a5fb4", dark: "#8fbcf5" }
intro: 甲平台的供应商在这里办事，证书归某某 CA。
`,
	"platforms/common.yaml": `order: 2
digit: 9
name: 通用
short: 跨平台
ca: null
manual: null
aliases: ["通用"]
contacts: []
accent: { light: "#475467", dark: "#a9b4c4" }
intro: 把各平台的同类问题放在一起对照。
`,
	"manuals/alpha.yaml": `title: 甲平台使用手册
platform: alpha
label: V1.0
versions:
  - { version: "1.0", effective: 2023-08-15, change: 编制 }
sections:
  - { id: "1", title: 登录报错 }
  - { id: "2", title: 证书更新 }
`,
	"contacts/helpdesk.yaml": `order: 1
name: 甲平台客服
role: ca
phones:
  - { number: "400-111-2222", tel: "4001112222" }
qq: ["4003334444"]
address: 某市某区某路 1 号某某大厦
platforms: [alpha]
for: ["证书"]
${source}`,
	"contacts/hotline.yaml": `order: 2
name: 服务热线
role: platform
phones:
  - { number: "12333", tel: "12333" }
  - { number: "028-85150000", tel: "02885150000" }
platforms: [alpha]
for: ["业务"]
${source}`,
	"tools/helper.yaml": `order: 1
name: 登录助手
names: ["登录助手"]
platforms: [alpha]
kind: client
vendor: maker
downloads: [portal]
${source}`,
	"families/unbound.yaml": `order: 1
name: 未绑定
cause: 平台不知道这张证书属于谁。
`,
	"sites/portal.yaml": `order: 1
name: 甲平台官网
url: "https://www.alpha-site.cn/down"
display: "www.alpha-site.cn/down"
kind: portal
platforms: [alpha]
${source}`,
	"articles/alpha/101-not-bound.mdx": article(
		`code: "101"
title: "证书没有绑定"
platform: alpha
kind: error
errors:
  - text: "证书未绑定，请访问https://www.alpha-site.cn/bind绑定"
    variants: ["证书未绑定"]
    where: "甲平台登录页"
${asks("盾插上登不进去", "换了电脑还要绑吗", "绑定要多久", "该由谁来绑", "新盾怎么用")}families: [unbound]
tools: [helper]
contacts: [helpdesk]
roles: [供应商]
related:
  - { code: "102", how: next-step }
${source}`,
		`## 现象

登录甲平台时弹出“证书未绑定，请访问https://www.alpha-site.cn/bind绑定”。

## 原因

证书和账号没有对上号。初始密码 12345678 与此无关。

## 解决步骤

1. 打开 <Site id="portal" />，装登录助手。
2. 接着看[证书更新](/102/)。

<Caution>

先退出浏览器。

</Caution>

## 仍未解决

打电话 <Phone id="helpdesk" />，或加 QQ <QQ id="helpdesk" />。
`,
	),
	"articles/alpha/102-renew.mdx": article(
		`code: "102"
title: "证书更新"
platform: alpha
kind: task
task: 更新
${asks("锁快过期了", "年费多少钱", "还能延期吗", "提前几天办", "过期了怎么弄")}source:
  - { manual: alpha, section: "2" }
`,
		`## 什么时候用

到期前 60 天，费用 300 元。

## 操作步骤

### 情形一：未过期

1. 插上 UKey。

## 仍未解决

| 平台 | 找谁 |
| --- | --- |
| 甲平台 | <Phone id="hotline" /><br />热线 |
`,
	),
	"articles/common/901-overview.mdx": article(
		`code: "901"
title: "各平台对照一览"
platform: common
kind: reference
${asks("分不清哪个平台", "哪个软件对哪个平台", "到底找哪家", "都要装什么", "从哪里看起")}source: []
`,
		`## 要点

先看[甲平台](/platforms/alpha/)和[联系方式](/contacts/#helpdesk)。

<ContactList ids={["helpdesk", "hotline"]} />

{/* 编者的话 */}
`,
	),
};
