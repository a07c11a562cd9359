export { CustomerContact } from './file/customer-contact.tsx';
export { CustomerFile } from './file/customer-file.tsx';
export { CustomersScreen } from './screen/customers-screen.tsx';
