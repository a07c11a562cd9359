import { test as base, type Page } from '@playwright/test';
import type { ConversationPage } from '../pages/conversation-page.ts';
import type { CustomerChatPage } from '../pages/customer-chat-page.ts';
import { CustomerStartPage } from '../pages/customer-start-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import { WorkspacePage } from '../pages/workspace-page.ts';
import { CentralApi } from './central-api.ts';
import { CentralClient } from './central-client.ts';
import { Desktop, type DesktopOptions } from './desktop.ts';
import { type Login, PASSWORD, seed } from './seed.ts';

interface Parts {
  /** The demo centre, in which a simulated city lives, instead of the small and quiet one. */
  demo: boolean;
  /** The API's time of day can be moved. */
  timed: boolean;
  /** When it is at the API that the test begins, UTC ms; now unless told. */
  startsAt: number;
  /** A central API of this test's own, with a small centre in it. */
  api: CentralApi;
  /** Opens a workstation on a desk of its own; all are closed at the end. */
  openDesktop(options?: DesktopOptions): Promise<Desktop>;
  /** An agent or team lead at their workstation, ready to take work. */
  atWork(login: Login, state?: string): Promise<{ desktop: Desktop; workspace: WorkspacePage }>;
  /** A customer on their phone, looking at the chat page. */
  openCustomer(): Promise<CustomerStartPage>;
  clientOf(login: Login): Promise<CentralClient>;
  /** A customer writes to General enquiries and is accepted by this workspace. */
  talk(workspace: WorkspacePage, customer: string): Promise<Talk>;
}

interface Talk {
  conversation: ConversationPage;
  chat: CustomerChatPage;
  interactionId: string;
}

export const test = base.extend<Parts>({
  demo: [false, { option: true }],
  timed: [false, { option: true }],
  startsAt: [0, { option: true }],

  api: async ({ demo, timed, startsAt }, use) => {
    const api = await CentralApi.start({ demo, timed, startsAt });
    if (!demo) await seed(api);
    await use(api);
    await api.stop();
  },

  openDesktop: async ({ api }, use, info) => {
    const opened: Desktop[] = [];
    await use(async (options = {}) => {
      const desktop = new Desktop({ apiUrl: api.url, ...options });
      opened.push(desktop);
      return desktop.open();
    });
    for (const [i, desktop] of opened.entries()) {
      if (info.status !== info.expectedStatus) {
        const body = await desktop.page.screenshot().catch(() => undefined);
        if (body) await info.attach(`desktop-${i + 1}`, { body, contentType: 'image/png' });
      }
      await desktop.close();
    }
  },

  atWork: async ({ openDesktop }, use) => {
    await use(async (login, state = 'Available') => {
      const desktop = await openDesktop();
      await signIn(desktop.page, login);
      const workspace = await new WorkspacePage(desktop.page).ready();
      await workspace.setState(state);
      await workspace.online();
      return { desktop, workspace };
    });
  },

  openCustomer: async ({ api, browser }, use) => {
    await use(async () => {
      const context = await browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Asia/Shanghai',
        viewport: { width: 390, height: 844 },
      });
      const page = await context.newPage();
      await page.goto(`${api.url}/chat/`);
      return new CustomerStartPage(page);
    });
  },

  talk: async ({ openCustomer }, use) => {
    await use(async (workspace, name) => {
      const start = await openCustomer();
      const chat = await start.startChat({
        queue: 'General enquiries',
        name,
        text: `${name} has a question.`,
      });
      const conversation = await workspace.acceptByKey(name);
      await chat.standing.getByText('is with you').waitFor();
      return { conversation, chat, interactionId: await chat.interactionId() };
    });
  },

  clientOf: async ({ api }, use) => {
    await use((login) => CentralClient.signIn(api.url, login, PASSWORD));
  },
});

export const signIn = (page: Page, login: Login): Promise<void> =>
  new SignInPage(page).signIn(login, PASSWORD);
