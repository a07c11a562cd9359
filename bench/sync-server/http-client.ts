import { Agent as HttpAgent, request } from 'node:http';

const connections = new HttpAgent({ keepAlive: true });

/** Posts JSON as the bearer of a token. Anything but 200 throws. Resolves with the parsed answer. */
export function post<T>(url: string, token: string, body: unknown): Promise<T> {
  const payload = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      agent: connections,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(payload),
      },
    });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200) resolve(JSON.parse(text) as T);
        else reject(new Error(`${answer.statusCode}: ${text}`));
      });
    });
    asked.end(payload);
  });
}
