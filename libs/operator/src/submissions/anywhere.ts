import type { Member } from '#libs/platform';

/** An organiser submits to any venue of the organisation, whichever his membership is assigned to. */
export const anywhere = (member: Member): Member =>
  member.role === 'organiser' ? { ...member, allVenues: true } : member;
