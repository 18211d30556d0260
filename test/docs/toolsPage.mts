// docs/ai-tools.md, made from the ready tools: copy a block, paste it onto the canvas.
import { READY_TOOLS, toolNode } from './readyTools.mts';
import type { ReadyTool } from './readyTools.mts';

const HEAD = `# Ready tools for AI agents

Copy a block, click on n8n's canvas and paste: each is a Cal.com node as a tool, with the arguments
that a model may fill already written. Connect it to the *Tool* input of an **AI Agent** or of an
**MCP Server Trigger** and choose your credential. Made by \`npm run docs\`; a test runs them.

- What the model is told about a tool stands in *Tool Description*: change it as you like.
- Delete an argument's \`$fromAI\` and write a value instead, and the model can't change it any more.
- *Restrictions* on the operations of one booking keep a guest to their own bookings: set *Only If
  Attendee Is* to the address of whom you know you are talking to, not to what the model says.
- A repeated call for the same guest, event type and time within ten minutes gives the same booking,
  with \`alreadyBooked\` (*Avoid Double Booking* in *Additional Fields* turns that off).
- A filter that is there and comes empty is refused: it would list everybody's bookings.

- Answers are short. In tokens (o200k), beside the rows that a workflow gets: free times of 7 days 430
  instead of 2,880, of 30 days 1,760 instead of 12,670, 50 bookings 3,400 instead of 7,850
  (\`npm run bench -- tokens\`). The secret of a webhook is left out.

Use few tools: four or five do for a receptionist, and every tool's text (about 200 tokens) is read at every turn. With
five of them, looking for a time and booking it takes three prompts and 3,950 tokens in all.
`;

const pasted = (tools: ReadyTool[]) =>
	JSON.stringify({
		nodes: tools.map((tool, index) => toolNode(tool, [index * 200, 0])),
		connections: {},
	});

function section(tool: ReadyTool): string {
	return `## ${tool.name}\n\n${tool.purpose}.\n\n\`\`\`json\n${pasted([tool])}\n\`\`\`\n`;
}

export function toolsPage(): string {
	const all = `## All of them\n\n\`\`\`json\n${pasted(READY_TOOLS)}\n\`\`\`\n`;
	return [HEAD, ...READY_TOOLS.map(section), all].join('\n');
}
