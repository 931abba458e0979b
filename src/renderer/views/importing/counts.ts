import type { ImportCounts } from '../../../shared/model/transfer-file.ts'

/** How many changes a mode stages. */
export const stagedBy = ({ add, change, delete: gone }: ImportCounts): number => add + change + gone
