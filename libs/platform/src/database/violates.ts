/** Whether it is the database that refuses, for the sake of the constraint of this name. */
export const violates = (error: unknown, constraint: string): boolean => {
  const { constraint: told, driverError } = error as {
    constraint?: string;
    driverError?: { constraint?: string };
  };
  return told === constraint || driverError?.constraint === constraint;
};
