import type { z } from 'zod';
import { departmentSchema } from '../../domain/department/department.ts';

/** `PUT /departments/:id`, for admins: puts a department in place, or gives it another name. */
export const putDepartmentSchema = departmentSchema.omit({ id: true, siteId: true });
export type PutDepartment = z.infer<typeof putDepartmentSchema>;
