import { Askable, type Answer } from './application.ts';

/** An Essaim that runs elsewhere, asked over real HTTP at its address. */
export class OverHttp extends Askable {
  constructor(private readonly address: string) {
    super();
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.answer(url, { headers });
  }

  post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.answer('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  }

  private async answer(url: string, asked: RequestInit): Promise<Answer> {
    const response = await fetch(this.address + url, asked);
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body, text: body.toString() };
  }
}
