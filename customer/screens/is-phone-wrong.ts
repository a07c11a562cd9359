import { isPhone } from '../../domain/customer/form/phone.ts';
import type { ChatForm } from '../chat/saved-chat.ts';

/** Whether what stands as the number keeps the form from being sent: none is as good as a right one (C-054). */
export const isPhoneWrong = ({ phone }: ChatForm): boolean => phone.trim() !== '' && !isPhone(phone);
