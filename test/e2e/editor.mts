/**
 * What a person does in n8n's editor, in their words, with the selectors behind them.
 * The selectors are n8n's own test ids; they belong to the pinned version.
 */
import type { Locator, Page } from 'playwright-core';

export class Editor {
	constructor(private readonly page: Page) {}

	/** The visible element with one of n8n's test ids. */
	element(testId: string): Locator {
		return this.page.getByTestId(testId).filter({ visible: true });
	}

	/** Opens the form for a new credential of the type with this label. */
	async newCredential(type: string): Promise<void> {
		await this.page.goto('/home/credentials/create');
		await this.element('new-credential-type-select').locator('input').fill(type);
		await this.choice('new-credential-type-select-option', type).click();
		await this.element('new-credential-type-button').click();
	}

	async saveCredential(): Promise<void> {
		await this.element('credential-save-button').click();
	}

	/** Opens a new workflow that starts by hand. */
	async newWorkflow(): Promise<void> {
		await this.page.goto('/workflow/new');
		await this.element('canvas-add-button').first().click();
		// It is in the list from the start: a search would draw the list anew while it is clicked.
		await this.element('item-iterator-item').filter({ hasText: 'Trigger manually' }).click();
		await this.element('canvas-node').first().waitFor();
	}

	/** Adds a node behind the last one, by one of the actions it offers; its form opens. */
	async addNode(node: string, action?: string): Promise<void> {
		await this.openSearch();
		await this.element('node-creator-search-bar').fill(node);
		await this.choose(node, action);
	}

	/** Adds a trigger from the list that is open. */
	async addTrigger(node: string, action: string): Promise<void> {
		await this.element('node-creator-search-bar').fill(node);
		await this.choose(node, action);
	}

	/** What the search for nodes finds, by their names. */
	async search(words: string): Promise<string[]> {
		const bar = this.element('node-creator-search-bar');
		if (!(await bar.isVisible())) await this.openSearch();
		await bar.fill(words);
		await this.element('node-creator-item-name').first().waitFor();
		// The list is drawn anew a moment after the last key.
		await this.page.waitForTimeout(700);
		const names = await this.element('node-creator-item-name').allTextContents();
		return names.map((name) => name.trim());
	}

	/** Closes the form of a node. */
	async close(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.element('node-parameters').waitFor({ state: 'hidden' });
	}

	private async openSearch(): Promise<void> {
		await this.element('canvas-handle-plus').last().click();
	}

	private async choose(node: string, action?: string): Promise<void> {
		// n8n's own trigger for Cal.com has the same name and comes first.
		await this.choices('node-creator-item-name', node).last().click();
		if (action !== undefined) await this.choice('item-iterator-item', action).click();
		await this.element('node-parameters').waitFor();
	}

	/** Types into a text parameter. */
	async fill(parameter: string, text: string): Promise<void> {
		await this.element(`parameter-input-${parameter}`).locator('input').fill(text);
	}

	/** Chooses an entry of a drop-down parameter. */
	async select(parameter: string, label: string): Promise<void> {
		await this.element(`parameter-input-${parameter}`).click();
		await this.page.locator('[role=option]:visible').filter({ hasText: label }).first().click();
	}

	/** Ticks an entry of a list of which several may be chosen, once the editor has loaded it. */
	async tick(parameter: string, label: string): Promise<void> {
		const entry = this.page
			.locator('.el-select-dropdown__item:visible, [role=option]:visible')
			.filter({ hasText: label })
			.first();
		for (let tries = 0; tries < 10 && !(await entry.isVisible()); tries += 1) {
			await this.element(`parameter-input-${parameter}`).click();
			await entry.waitFor({ timeout: 2000 }).catch(() => undefined);
		}
		await entry.click();
		await this.page.keyboard.press('Tab');
	}

	/** Adds one of the additional fields: their button comes before the one of the options. */
	async addField(label: string): Promise<void> {
		await this.element('collection-parameter-add').first().click();
		await this.page.locator('[role=option]:visible').filter({ hasText: label }).first().click();
	}

	/** Opens a parameter's list and gives back its entries, once they are loaded. */
	async openList(parameter: string): Promise<Locator> {
		await this.element(`resource-locator-${parameter}`).getByTestId('rlc-input').click();
		const entries = this.element('rlc-item');
		await entries.first().waitFor();
		return entries;
	}

	/** What a parameter that is picked from a list shows as its value. */
	async chosen(parameter: string): Promise<string> {
		const locator = this.element(`resource-locator-${parameter}`);
		return await locator.getByTestId('rlc-input').inputValue();
	}

	/**
	 * Runs the open node and waits until its output shows a text. Waiting for the mark of success
	 * would not do: it may still be there from the run before.
	 */
	async executeStep({ until }: { until: string }): Promise<void> {
		await this.element('node-execute-button').click();
		const output = this.element('output-panel');
		await output.getByText(until, { exact: true }).first().waitFor();
		await this.element('node-run-status-success').waitFor();
	}

	/** Runs the open node, which ends with an error that its output shows. */
	async failStep(): Promise<void> {
		await this.element('node-execute-button').click();
		await this.element('node-error-message').waitFor();
	}

	/** Types into a parameter that is also picked from a list, in one of its other modes. */
	async type(parameter: string, mode: string, text: string): Promise<void> {
		const locator = this.element(`resource-locator-${parameter}`);
		await locator.getByTestId('rlc-mode-selector').click();
		await this.page.locator('[role=option]:visible').filter({ hasText: mode }).first().click();
		await locator
			.getByTestId('rlc-input')
			.locator('input')
			.or(locator.locator('input'))
			.last()
			.fill(text);
	}

	/** The rows of the open node's output table, each by column. */
	async outputRows(): Promise<Array<Record<string, string>>> {
		const output = this.element('output-panel');
		await output.getByTestId('radio-button-table').click();
		const headings = await output.locator('thead th').allTextContents();
		const rows = await output.locator('tbody tr').all();
		const cells = await Promise.all(rows.map((row) => row.locator('td').allTextContents()));
		return cells.map((texts) =>
			Object.fromEntries(headings.map((name, index) => [name.trim(), texts[index]?.trim() ?? ''])),
		);
	}

	private choice(testId: string, label: string): Locator {
		return this.choices(testId, label).first();
	}

	private choices(testId: string, label: string): Locator {
		const exactly = new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
		return this.element(testId).filter({ hasText: exactly });
	}
}
