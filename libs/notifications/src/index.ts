export { ExportMails } from './account-mails/export-mails.js';
export { Mail } from './mails/mail.entity.js';
export { Notifications1700000000032 } from './migrations/1700000000032-notifications.js';
export { NotificationsModule } from './notifications.module.js';
