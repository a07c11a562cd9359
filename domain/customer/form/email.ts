const EMAIL = /^[^\s@<>()"',;:\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

/** Whether it is an e-mail address: one house with a dot, and nothing that lists or names are written with (C-054). */
export const isEmail = (email: string): boolean => {
  const [mailbox = ''] = email.split('@');
  return EMAIL.test(email) && !mailbox.startsWith('.') && !mailbox.endsWith('.') && !mailbox.includes('..');
};
