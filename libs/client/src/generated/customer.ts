// Made from openapi/customer.json by npm run client.

export interface paths {
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens an account and signs it in */
        post: operations["registerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in
         * @description Signs in. The token carries the membership asked for, else the only one the account has, else none.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and in which role */
        get: operations["showProfile"];
        put?: never;
        post?: never;
        /** Gives the account up: it is signed out at once, and all that is personal is erased soon after */
        delete: operations["eraseAccount"];
        options?: never;
        head?: never;
        /** Changes what is said of who is signed in; what is left out stays */
        patch: operations["changeProfile"];
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends this sign-in: its token stops working at once */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the address of an account by the mailed token, once, and the password of who opened the account */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails the link to confirm the address once more, at most once a minute; none where it is confirmed */
        post: operations["resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approved events with a date not yet over: of the storefront, or without `orgid` the marketplace */
        get: operations["browseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event with its dates and ticket types
         * @description One event with its dates and ticket types. A cancelled one stays visible to those who hold a ticket.
         */
        get: operations["showEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/ticket-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event's ticket types with price and availability on a date */
        get: operations["listTicketTypesOnSale"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Talks, workshops and breaks of an event, by time
         * @description Talks, workshops and breaks of an event, by time. Their content is for holders of a live ticket of the date.
         */
        get: operations["browseSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same by day and time of the venue, or as a calendar file with `Accept: text/calendar` */
        get: operations["showSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has a part in an event, and has confirmed: featured ones first */
        get: operations["browseParticipants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An event's pictures, the newest first, for holders of a live ticket and members of its organisation
         * @description An event's pictures, the newest first, for holders of a live ticket and members of its organisation. What is
         *     approved, and what the caller has sent and waits to be.
         */
        get: operations["browseGallery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/media/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts pictures into an event's gallery, all of them or none: for holders of a live ticket
         * @description Puts pictures into an event's gallery, all of them or none: for holders of a live ticket. They are encoded anew, upright, and nothing of what was
         *     said in them (places, names) is kept; when one was taken is read before.
         */
        post: operations["uploadToGallery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/media/guest/{guestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same gallery for a guest without an account, with what the invite still allows */
        get: operations["browseGalleryAsGuest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/media/upload/{guestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a guest's pictures into the gallery, as many as the invite still allows */
        post: operations["uploadToGalleryAsGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who is invited to what, and what accepting asks for */
        post: operations["showInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts an invitation, once
         * @description Accepts an invitation, once. It signs nobody in, and leaves the password of an account that is there as it is.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/orders/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a purchase would cost at this moment, and whether it could be had; nothing is held */
        post: operations["quoteOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the customer's orders */
        get: operations["showOrder"];
        put?: never;
        post?: never;
        /** Gives a pending order up: its payment is ended and its places go back on sale */
        delete: operations["giveUpOrder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a confirmed order that cost no money; what cost some is cancelled by the organiser */
        post: operations["cancelMyOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/passes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The passes on sale: of the storefront, or without `orgid` of everybody with a listed event */
        get: operations["listPassesOnSale"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/passes/purchase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders a pass and opens its payment; confirmed as an order of tickets is */
        post: operations["purchasePass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/passes/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's passes, whoever sold them, with what is left of each: the newest first */
        get: operations["listMyPasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/purchase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holds places and opens their payment; a total of 0 is confirmed at once */
        post: operations["purchaseTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes free places: a confirmed order with its tickets, without a payment */
        post: operations["registerForFree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/confirm-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finalises an order after its payment, by asking Stripe; any number of repeats gives the same answer */
        post: operations["confirmOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/stripe/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a customer's app starts Stripe.js with */
        get: operations["showStripeConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/stripe/intent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The order's one payable PaymentIntent, created if it is missing; a hosted page of the order is closed */
        post: operations["openIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/stripe/checkout-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens Stripe's hosted page for an order, or for a purchase that it places; the order's intent is closed */
        post: operations["startCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the customer is in line at the event, with the offers that are open to them */
        get: operations["listMyWaiting"];
        put?: never;
        /**
         * Joins the line for places of which too few are free
         * @description Joins the line for places of which too few are free. Places that come free are held for the first in line whom they
         *     are enough for, as a pending order that is mailed; what is free, or a pass pays, is confirmed at once.
         */
        post: operations["joinWaitingList"];
        /**
         * Leaves the lines of the event
         * @description Leaves the lines of the event. Places that were held go to the next in line.
         */
        delete: operations["leaveWaitingList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails a link to set a password, at most once a minute; the answer does not tell whether there is an account */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a password by the mailed token, once, and ends every sign-in of the account */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the password; every other sign-in of the account ends, and this one goes on */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept about the caller, as a file */
        get: operations["exportPersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/{eventId}/participation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chooses the sessions of an event that you will attend, all or none, instead of those you chose before */
        put: operations["selectSessions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/participation/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sessions you have chosen, and the invitations to take part that your verified e-mail has */
        get: operations["showMyParticipation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/participation/{participantId}/respond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answers an invitation to take part; until the event starts you may change your mind */
        put: operations["respondToInvitation"];
        /** The same, for those who cannot PUT */
        post: operations["postResponseToInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/{ticketId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ticket to print, with its QR: a PDF of one page */
        get: operations["showTicketPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/{ticketId}/ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ticket's date as an entry of a calendar */
        get: operations["showTicketCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/{ticketId}/perks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one of the customer's tickets is good for besides entry, and what of it was used */
        get: operations["listTicketPerks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every ticket the customer holds, across all events and organisations, by date */
        get: operations["listMyTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer has reserved, across all events and organisations: soonest first */
        get: operations["listMyBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the customer's tickets */
        get: operations["showTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/{ticketId}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR to show at the door: as JSON, or as a picture by `Accept` or `format` */
        get: operations["showTicketCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/{ticketId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a ticket to somebody's e-mail, with a link that works once
         * @description Sends a ticket to somebody's e-mail, with a link that works once. Until it is claimed the ticket admits nobody. The
         *     order and its money stay with the buyer.
         */
        post: operations["transferTicket"];
        /** Takes a ticket back that nobody has claimed yet */
        delete: operations["cancelTransfer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets that the customer has sent, or was sent and has claimed, the newest first
         * @description Tickets that the customer has sent, or was sent and has claimed, the newest first. What is on its way to their
         *     e-mail is listed once the account's e-mail is verified; its link is in the mail alone.
         */
        get: operations["listTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claims a ticket by the token in the mail, once: it is the caller's, and older QR codes of it are dead */
        post: operations["claimTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/events/tickets/claim/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which ticket waits to be claimed, and from whom */
        post: operations["showClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationRequest: {
            /**
             * @description The token in the link of the mail, behind its #
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token: string;
            /**
             * @description Where `account` is `none`: the password of the account that is opened; where it is `unverified`: that of the account there is
             * @example correct horse battery
             */
            password?: string;
            /**
             * @description Where `account` is `none`: first name
             * @example Sam
             */
            firstName?: string;
            /**
             * @description Where `account` is `none`: last name
             * @example Lee
             */
            lastName?: string;
        };
        AttendeeRequest: {
            /**
             * @description First name
             * @example Sam
             */
            firstName: string;
            /**
             * @description Last name
             * @example Lee
             */
            lastName: string;
            /**
             * Format: email
             * @description E-mail
             * @example sam@example.com
             */
            email?: string;
        };
        BookingSummary: {
            /**
             * @description The order; null for tickets that came by transfer, whose order is another's
             * @example ord_01k31d9ygge5ez2n8bdstrw7k9
             */
            bookingId: string | null;
            /**
             * @description Pending while its places are held and not yet paid
             * @example confirmed
             * @enum {string}
             */
            status: "cancelled" | "confirmed" | "pending";
            event: components["schemas"]["EventOfTicket"];
            /** @description The next of its dates, else the last */
            date: components["schemas"]["DateSummary"];
            /**
             * @description Its live tickets on all its dates, whoever holds them by now; of a pending one the places it holds
             * @example 2
             */
            tickets: number;
            /**
             * @description Those of them that the customer holds
             * @example 2
             */
            held: number;
            /**
             * @description Those held that have been admitted
             * @example 0
             */
            checkedIn: number;
            /**
             * @description Seconds until the date starts; 0 once it has
             * @example 86400
             */
            startsIn: number;
        };
        BookingsPage: {
            data: components["schemas"]["BookingSummary"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        ChangePasswordRequest: {
            /**
             * @description The one there is
             * @example correct horse battery
             */
            currentPassword: string;
            /**
             * @description The new one, of at least 8 characters
             * @example staple battery correct
             */
            newPassword: string;
        };
        ChangeProfileRequest: {
            /**
             * @description First name
             * @example Sam
             */
            firstName?: string;
            /**
             * @description Last name
             * @example Lee
             */
            lastName?: string;
            /**
             * @description Telephone number; null takes it away
             * @example +44 20 7946 0958
             */
            phone?: string | null;
        };
        ChangedResponse: {
            /** @constant */
            success: true;
        };
        CheckoutSessionRequest: {
            /**
             * @description The event
             * @example evt_01k31d8yggfgz9y8avd9y8v7gf
             */
            eventId?: string;
            /**
             * @description Which date; may be left out where only one can be booked
             * @example date_01k31d8yggfgz9y8avd9y8v7gf
             */
            dateId?: string;
            /** @description What to buy: each type once */
            tickets?: components["schemas"]["WantedTickets"][];
            /**
             * @description A voucher, in whatever capitals
             * @example EARLY10
             */
            voucherCode?: string;
            /**
             * @description What unlocks a hidden ticket type
             * @example FRIENDS
             */
            accessCode?: string;
            /**
             * @description Pays with the credits of this pass
             * @example cpass_01k31d8yggfgz9y8avd9y8v7gf
             */
            passId?: string;
            /**
             * @description BLOCK: every date to come, all or none. Default: what the event offers, INDIVIDUAL where it is both
             * @example INDIVIDUAL
             * @enum {string}
             */
            bookingType?: "BLOCK" | "INDIVIDUAL";
            /**
             * @description The order to pay; without it, what to buy
             * @example ord_01k31d8yggfgz9y8avd9y8v7gf
             */
            orderId?: string;
            /**
             * Format: uri
             * @description Where the customer goes once it is paid, on one of the organisation's allowed origins; {CHECKOUT_SESSION_ID} in it is filled in
             * @example http://localhost:5173/paid
             */
            successUrl: string;
            /**
             * Format: uri
             * @description Where the customer goes who does not want to pay, on one of them as well
             * @example http://localhost:5173/basket
             */
            cancelUrl: string;
        };
        CheckoutSessionResponse: {
            /** @example ord_01k31d9ygge5ez2n8bdstrw7k9 */
            orderId: string;
            /**
             * @description Stripe's; null where there is nothing to pay
             * @example cs_test_a1
             */
            sessionId: string | null;
            /**
             * @description Where to send the customer: Stripe's page, or successUrl where there is nothing to pay
             * @example https://checkout.stripe.com/c/pay/cs_test_a1
             */
            url: string;
            /**
             * Format: date-time
             * @description Until when the order keeps its places (UTC)
             * @example 2030-07-01T09:15:00.000Z
             */
            expiresAt: string | null;
        };
        ClaimRequest: {
            /**
             * @description The token in the mail that brings the ticket: what its link has behind the #
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token: string;
        };
        ClaimResponse: {
            /**
             * @description Where the mail went
             * @example kim@example.com
             */
            email: string;
            /** @example Have fun without me! */
            message: string | null;
            event: components["schemas"]["EventOfTicket"];
            date: components["schemas"]["DateSummary"];
            ticketType: components["schemas"]["TypeOfTicket"];
            sender: components["schemas"]["SenderOfTransfer"];
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T09:00:00.000Z
             */
            expiresAt: string;
        };
        ConfirmOrderRequest: {
            /**
             * @description The order
             * @example ord_01k31d8yggfgz9y8avd9y8v7gf
             */
            orderId: string;
        };
        DateSummary: {
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T20:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-20T02:00:00.000Z
             */
            endsAt: string;
            /**
             * @description Wall time at the venue
             * @example 2030-07-19T21:00:00
             */
            localStart: string;
            /**
             * @description IANA time zone
             * @example Europe/London
             */
            timeZone: string;
        };
        EraseAccountRequest: {
            /**
             * @description The password of the account: it cannot be brought back
             * @example correct horse battery
             */
            password: string;
        };
        EventBookingConfiguration: {
            /**
             * @description Places on each date; null = unlimited
             * @example 20
             */
            maxAttendees: number | null;
            /** @description Whether one can wait for a place once it is full */
            waitingListEnabled: boolean;
            /**
             * @example [
             *       "INDIVIDUAL"
             *     ]
             */
            bookingTypes: ("BLOCK" | "INDIVIDUAL")[];
            /**
             * @example [
             *       "CARD",
             *       "PASS"
             *     ]
             */
            paymentMethods: ("CARD" | "PASS")[];
            /**
             * Format: date-time
             * @description UTC instant until which a free booking can be given up; null = the start
             * @example 2030-07-18T20:00:00.000Z
             */
            cancelUntil: string | null;
        };
        EventDetail: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Friday Rooftop Sessions */
            name: string;
            /** @example club_night */
            type: string | null;
            /** @example house */
            genre: string | null;
            /**
             * @example PHYSICAL
             * @enum {string}
             */
            format: "PHYSICAL" | "VIRTUAL";
            /**
             * @description `approved`, or what became of it for those who hold a ticket
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "draft" | "pending_venue_approval" | "rejected";
            /** @example https://example.com/rooftop.jpg */
            imageUrl: string | null;
            venue: components["schemas"]["VenueSummary"];
            nextDate: components["schemas"]["DateSummary"] | null;
            /**
             * @description How many dates are on
             * @example 1
             */
            dateCount: number;
            /** @description The cheapest way in; null while there is none */
            priceFrom: components["schemas"]["Price"] | null;
            /** @description No place of any type is left on any date to come */
            soldOut: boolean;
            /**
             * @description How many talks, workshops and breaks it has
             * @example 6
             */
            sessionCount: number;
            /** @example Resident DJs on the rooftop. */
            description: string | null;
            /** @description Who runs it */
            facilitators: components["schemas"]["FacilitatorSummary"][];
            bookingConfiguration: components["schemas"]["EventBookingConfiguration"];
            /**
             * @description Where a VIRTUAL event takes place; null without a live ticket of it
             * @example https://example.com/join
             */
            joinUrl: string | null;
            /**
             * @description Local time after which nobody is admitted
             * @example 01:00
             */
            lastEntryTime: string | null;
            dates: components["schemas"]["DateSummary"][];
            /** @description With what is left on the next date */
            ticketTypes: components["schemas"]["TicketTypeOnSale"][];
        };
        EventOfParticipation: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Queue Conference */
            name: string;
        };
        EventOfTicket: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Friday Rooftop Sessions */
            name: string;
            /**
             * @description An event that its organisation has taken back is cancelled to those who had tickets: it stays as they last saw it
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled";
            /** @example https://example.com/rooftop.jpg */
            imageUrl: string | null;
            venue: components["schemas"]["VenueSummary"];
        };
        EventSummary: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Friday Rooftop Sessions */
            name: string;
            /** @example club_night */
            type: string | null;
            /** @example house */
            genre: string | null;
            /**
             * @example PHYSICAL
             * @enum {string}
             */
            format: "PHYSICAL" | "VIRTUAL";
            /**
             * @description `approved`, or what became of it for those who hold a ticket
             * @example approved
             * @enum {string}
             */
            status: "approved" | "cancelled" | "draft" | "pending_venue_approval" | "rejected";
            /** @example https://example.com/rooftop.jpg */
            imageUrl: string | null;
            venue: components["schemas"]["VenueSummary"];
            nextDate: components["schemas"]["DateSummary"] | null;
            /**
             * @description How many dates are on
             * @example 1
             */
            dateCount: number;
            /** @description The cheapest way in; null while there is none */
            priceFrom: components["schemas"]["Price"] | null;
            /** @description No place of any type is left on any date to come */
            soldOut: boolean;
            /**
             * @description How many talks, workshops and breaks it has
             * @example 6
             */
            sessionCount: number;
        };
        EventsPage: {
            data: components["schemas"]["EventSummary"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        FacilitatorSummary: {
            /** @example fac_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Grace Hopper */
            name: string;
        };
        FieldProblem: {
            /**
             * @description Path of the field in the body, query or path
             * @example name
             */
            field: string;
            /**
             * @description What is wrong with it
             * @example must be a string
             */
            message: string;
        };
        ForgotPasswordRequest: {
            /**
             * Format: email
             * @description The account; compared case-insensitively
             * @example sam@example.com
             */
            email: string;
        };
        GalleryEventSummary: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Friday Rooftop Sessions */
            name: string;
        };
        GalleryPage: {
            data: components["schemas"]["GalleryPicture"][];
            /**
             * @description Ask for it as cursor; null on the last page
             * @example med_01k31d9ygge5ez2n8bdstrw7k9
             */
            nextCursor: string | null;
        };
        GalleryPicture: {
            /** @example med_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description Where the picture is, at most 2400 pixels long; works for an hour or two: list again for a new one
             * @example http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            url: string;
            /**
             * @description The same, at most 480 pixels long
             * @example http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            thumbnailUrl: string;
            /**
             * @description Pixels
             * @example 2400
             */
            width: number;
            /** @example 1600 */
            height: number;
            /** @example The last song */
            caption: string | null;
            uploadedBy: components["schemas"]["UploadedBy"];
            /** @description Whether the caller has uploaded it */
            mine: boolean;
            /**
             * @description `pending`: the caller's own, which the organisation has yet to look at
             * @example approved
             * @enum {string}
             */
            status: "approved" | "hidden" | "pending";
            /**
             * Format: date-time
             * @description UTC instant at which the camera says it was taken; null where it does not
             * @example 2026-07-17T21:30:00.000Z
             */
            takenAt: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2026-07-18T09:00:00.000Z
             */
            createdAt: string;
        };
        GuestGalleryPage: {
            data: components["schemas"]["GalleryPicture"][];
            /**
             * @description Ask for it as cursor; null on the last page
             * @example med_01k31d9ygge5ez2n8bdstrw7k9
             */
            nextCursor: string | null;
            event: components["schemas"]["GalleryEventSummary"];
            guest: components["schemas"]["GuestSummary"];
        };
        GuestSummary: {
            /** @example guest_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Aunt May */
            name: string;
            /** @example 48 */
            uploadsLeft: number;
            /**
             * Format: date-time
             * @description UTC instant from which the invite does not work any more
             * @example 2026-08-17T20:00:00.000Z
             */
            expiresAt: string;
        };
        HolderOfTicket: {
            /** @example Sam */
            firstName: string;
            /** @example Lee */
            lastName: string;
            /** @example sam@example.com */
            email: string;
        };
        IntentResponse: {
            /** @example ord_01k31d9ygge5ez2n8bdstrw7k9 */
            orderId: string;
            /** @example pi_3QK1 */
            paymentIntentId: string;
            /**
             * @description What Stripe.js pays it with
             * @example pi_3QK1_secret_x
             */
            clientSecret: string;
            /**
             * @description Minor units
             * @example 3000
             */
            amount: number;
            /** @example GBP */
            currency: string;
            /**
             * @description Where the payment stands
             * @example requires_payment_method
             * @enum {string}
             */
            status: "canceled" | "created" | "processing" | "requires_action" | "requires_payment_method" | "succeeded";
            /**
             * Format: date-time
             * @description Until when the order keeps its places (UTC)
             * @example 2030-07-01T09:15:00.000Z
             */
            expiresAt: string | null;
        };
        InvitationResponse: {
            organisation: components["schemas"]["OrganisationOfUser"];
            /**
             * @example staff
             * @enum {string}
             */
            role: "client" | "organiser" | "staff";
            /** @example sam@example.com */
            email: string;
            /**
             * @description What accepting asks for: `none` opens an account, with a password and names; `unverified` wants the password of
             *     the account with this e-mail; `verified` wants nothing more
             * @example none
             * @enum {string}
             */
            account: "none" | "unverified" | "verified";
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-12-20T09:00:00.000Z
             */
            expiresAt: string;
        };
        JoinedResponse: {
            /** @example wait_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description How many are in line for the ticket type on the date, this one included
             * @example 3
             */
            position: number;
        };
        LeftResponse: {
            /**
             * @description How many lines were left
             * @example 1
             */
            left: number;
        };
        MyParticipationResponse: {
            /** @description By time */
            selections: components["schemas"]["SessionSelection"][];
            /** @description To your e-mail, once you have verified it; newest first */
            invitations: components["schemas"]["ParticipationInvitation"][];
        };
        OpenIntentRequest: {
            /**
             * @description The order to pay
             * @example ord_01k31d8yggfgz9y8avd9y8v7gf
             */
            orderId: string;
        };
        OrderLineResponse: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            ticketTypeId: string;
            /** @example VIP */
            name: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            dateId: string;
            /** @example 2 */
            quantity: number;
            /**
             * @description List price of one place, minor units
             * @example 1500
             */
            unitPrice: number;
            /**
             * @description What the line costs, minor units
             * @example 3000
             */
            amount: number;
        };
        OrderResponse: {
            /** @example ord_01k31d9ygge5ez2n8bdstrw7k9 */
            orderId: string;
            /**
             * @example confirmed
             * @enum {string}
             */
            status: "cancelled" | "confirmed" | "expired" | "pending";
            /**
             * @description Places at an event, or a pass
             * @example tickets
             * @enum {string}
             */
            kind: "pass" | "tickets";
            /**
             * @description Null for a pass
             * @example evt_01k31d9ygge5ez2n8bdstrw7k9
             */
            eventId: string | null;
            /**
             * @description What is to be paid, minor units
             * @example 3000
             */
            amount: number;
            /**
             * @description How much less than the list prices that is, minor units
             * @example 0
             */
            discount: number;
            /** @example GBP */
            currency: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-01T09:00:00.000Z
             */
            createdAt: string;
            /** @description Until when an unpaid order keeps its places (UTC); null once it is paid or over */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-01T09:01:12.000Z
             */
            confirmedAt: string | null;
            lines: components["schemas"]["OrderLineResponse"][];
            /** @description Once confirmed, one for each place */
            tickets: components["schemas"]["TicketResponse"][];
            /** @description What an order of a pass is for; null for places */
            pass: components["schemas"]["OwnedPassResponse"] | null;
        };
        OrganisationOfUser: {
            /** @example org_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example attic */
            slug: string;
            /** @example The Attic */
            name: string;
        };
        OwnedPassResponse: {
            /** @example cpass_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example 10-Class Pass */
            name: string;
            organisation: components["schemas"]["SellerSummary"];
            /**
             * @description `frozen` while its payment is disputed, `void` once that is lost
             * @example active
             * @enum {string}
             */
            status: "active" | "frozen" | "unpaid" | "void";
            /** @example 10 */
            credits: number;
            /** @example 7 */
            creditsLeft: number;
            /**
             * @description Events it is good for; empty = all
             * @example []
             */
            eventIds: string[];
            /**
             * Format: date-time
             * @description UTC instant; null = never, or not paid yet
             * @example 2031-07-01T09:01:12.000Z
             */
            expiresAt: string | null;
            expired: boolean;
        };
        OwnedPassesPage: {
            data: components["schemas"]["OwnedPassResponse"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        ParticipantView: {
            /**
             * @description Addresses by the name of the network
             * @example {
             *       "linkedin": "https://www.linkedin.com/in/ada"
             *     }
             */
            social: {
                [key: string]: string;
            };
            /** @example Wrote the first programme. */
            bio: string | null;
            featured: boolean;
            /** @example Gold */
            sponsorTier: string | null;
            sessions: components["schemas"]["SessionOfParticipant"][];
            /** @example part_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Ada Byron */
            name: string;
            /**
             * @example speaker
             * @enum {string}
             */
            type: "attendee" | "exhibitor" | "organizer" | "panelist" | "speaker" | "sponsor" | "volunteer";
            /** @example Keynote */
            role: string | null;
            /** @example Analytical Engines */
            company: string | null;
            /** @example Countess */
            jobTitle: string | null;
            /** @example https://example.com/ada.jpg */
            imageUrl: string | null;
        };
        ParticipantsPage: {
            data: components["schemas"]["ParticipantView"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        ParticipationInvitation: {
            /** @example part_01k31d9ygge5ez2n8bdstrw7k9 */
            participantId: string;
            /**
             * @example invited
             * @enum {string}
             */
            status: "confirmed" | "declined" | "invited";
            /**
             * @example speaker
             * @enum {string}
             */
            type: "attendee" | "exhibitor" | "organizer" | "panelist" | "speaker" | "sponsor" | "volunteer";
            /** @example Keynote */
            role: string | null;
            /** @example Ada Byron */
            name: string;
            /**
             * @description What you said with your answer
             * @example Happy to come.
             */
            note: string | null;
            /**
             * Format: date-time
             * @description UTC instant of your last answer
             * @example 2030-06-04T09:00:00.000Z
             */
            respondedAt: string | null;
            event: components["schemas"]["EventOfParticipation"];
            /**
             * @description Who invites you
             * @example The Attic
             */
            organisation: string;
        };
        PassOnSaleResponse: {
            /** @example pass_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example 10-Class Pass */
            name: string;
            organisation: components["schemas"]["SellerSummary"];
            /** @example 10 */
            credits: number;
            price: components["schemas"]["Price"];
            /**
             * @description Days after its purchase; 0 = it does not expire
             * @example 365
             */
            expiryDays: number;
            /**
             * @description Events it is good for; empty = all
             * @example []
             */
            eventIds: string[];
        };
        PassesOnSalePage: {
            data: components["schemas"]["PassOnSaleResponse"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        PerkOnOffer: {
            /** @example perk_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Welcome drink */
            name: string;
            /** @example At the upper bar */
            description: string | null;
            /**
             * @description How often a ticket may redeem it
             * @example 1
             */
            quantity: number;
        };
        PersonalDataResponse: {
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-12-20T09:00:00.000Z
             */
            exportedAt: string;
            /**
             * @description Profile, memberships, invitations, sign-ins, and what organisations call them
             * @example {
             *       "profile": {
             *         "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
             *         "email": "sam@example.com"
             *       }
             *     }
             */
            account: {
                [key: string]: unknown;
            };
            /**
             * @description Parts in events, by the e-mail once it is confirmed, and submitted events
             * @example {
             *       "participations": [],
             *       "submissions": []
             *     }
             */
            events: {
                [key: string]: unknown;
            };
            /**
             * @description Orders, passes, tickets with their scans and perks, sessions they chose, waiting lists they joined and places that others booked in their name; amounts in minor units
             * @example {
             *       "orders": [],
             *       "tickets": [],
             *       "passes": [],
             *       "sessions": [],
             *       "waitingList": [],
             *       "namedByOthers": []
             *     }
             */
            ticketing: {
                [key: string]: unknown;
            };
            /**
             * @description Tickets they sent to others, and others to them
             * @example {
             *       "sent": [],
             *       "received": []
             *     }
             */
            transfers: {
                [key: string]: unknown;
            };
            /**
             * @description Payments with their refunds and disputes; amounts in minor units
             * @example {
             *       "payments": []
             *     }
             */
            payments: {
                [key: string]: unknown;
            };
            /**
             * @description Pictures they uploaded to galleries, with addresses that work for an hour or two, and invites to upload some
             * @example {
             *       "uploads": [],
             *       "guestInvites": []
             *     }
             */
            media: {
                [key: string]: unknown;
            };
            /**
             * @description Which mails were sent, and when; what they said is not kept
             * @example {
             *       "mails": []
             *     }
             */
            notifications: {
                [key: string]: unknown;
            };
            /**
             * @description What they changed for organisations
             * @example {
             *       "changes": []
             *     }
             */
            audit: {
                [key: string]: unknown;
            };
        };
        Price: {
            /**
             * @description Minor units (e.g. pence)
             * @example 1500
             */
            amount: number;
            /**
             * @description ISO 4217
             * @example GBP
             */
            currency: string;
        };
        ProblemDetails: {
            /**
             * @description Identifies the kind of problem
             * @example urn:boxoffice:problem:not_found
             */
            type: string;
            /**
             * @description Short name of the problem
             * @example Not found
             */
            title: string;
            /**
             * @description HTTP status
             * @example 404
             */
            status: number;
            /**
             * @description What went wrong this time
             * @example There is no such event
             */
            detail: string;
            /**
             * @description Path of the request
             * @example /api/client/events
             */
            instance: string;
            /**
             * @description Stable code to branch on
             * @example not_found
             */
            code: string;
            /**
             * @description The same sentence as detail
             * @example There is no such event
             */
            error: string;
            /**
             * @description Names this request in our logs
             * @example req-1f
             */
            requestId: string;
            /** @description Which fields are wrong, and why */
            errors?: components["schemas"]["FieldProblem"][];
        };
        ProcessingResponse: {
            /** @example ord_01k31d9ygge5ez2n8bdstrw7k9 */
            orderId: string;
            /**
             * @description The bank has not decided yet: ask again
             * @constant
             */
            status: "processing";
        };
        PurchasePassRequest: {
            /**
             * @description The pass on sale
             * @example pass_01k31d8yggfgz9y8avd9y8v7gf
             */
            passTemplateId: string;
        };
        PurchaseRequest: {
            /**
             * @description The event
             * @example evt_01k31d8yggfgz9y8avd9y8v7gf
             */
            eventId: string;
            /**
             * @description Which date; may be left out where only one can be booked
             * @example date_01k31d8yggfgz9y8avd9y8v7gf
             */
            dateId?: string;
            /** @description What to buy: each type once */
            tickets: components["schemas"]["WantedTickets"][];
            /**
             * @description A voucher, in whatever capitals
             * @example EARLY10
             */
            voucherCode?: string;
            /**
             * @description What unlocks a hidden ticket type
             * @example FRIENDS
             */
            accessCode?: string;
            /**
             * @description Pays with the credits of this pass
             * @example cpass_01k31d8yggfgz9y8avd9y8v7gf
             */
            passId?: string;
            /**
             * @description BLOCK: every date to come, all or none. Default: what the event offers, INDIVIDUAL where it is both
             * @example INDIVIDUAL
             * @enum {string}
             */
            bookingType?: "BLOCK" | "INDIVIDUAL";
        };
        PurchaseResponse: {
            /** @example ord_01k31d9ygge5ez2n8bdstrw7k9 */
            orderId: string;
            /**
             * @example confirmed
             * @enum {string}
             */
            status: "cancelled" | "confirmed" | "expired" | "pending";
            /**
             * @description Places at an event, or a pass
             * @example tickets
             * @enum {string}
             */
            kind: "pass" | "tickets";
            /**
             * @description Null for a pass
             * @example evt_01k31d9ygge5ez2n8bdstrw7k9
             */
            eventId: string | null;
            /**
             * @description What is to be paid, minor units
             * @example 3000
             */
            amount: number;
            /**
             * @description How much less than the list prices that is, minor units
             * @example 0
             */
            discount: number;
            /** @example GBP */
            currency: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-01T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until when an unpaid order keeps its places (UTC); null once it is paid or over
             * @example 2030-07-01T09:15:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-01T09:01:12.000Z
             */
            confirmedAt: string | null;
            lines: components["schemas"]["OrderLineResponse"][];
            /**
             * @description Once confirmed, one for each place
             * @example []
             */
            tickets: components["schemas"]["TicketResponse"][];
            /** @description What an order of a pass is for; null for places */
            pass: components["schemas"]["OwnedPassResponse"] | null;
            /**
             * @description The payment to make; null when there is nothing to pay
             * @example pi_3QK1
             */
            paymentIntentId: string | null;
            /**
             * @description The client secret to pay it with
             * @example pi_3QK1_secret_x
             */
            paymentIntentSecret: string | null;
        };
        QuoteResponse: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            eventId: string;
            /**
             * @description What would be to be paid, minor units
             * @example 2700
             */
            amount: number;
            /**
             * @description How much less than the list prices that is, minor units
             * @example 300
             */
            discount: number;
            /** @example GBP */
            currency: string;
            /** @description Credits it would take of the pass; null without one */
            credits: number | null;
            /** @description Whether there is enough of everything at this moment */
            available: boolean;
            lines: components["schemas"]["QuotedLineResponse"][];
        };
        QuotedLineResponse: {
            /**
             * @description Places left of the type on the date; null = unlimited
             * @example 42
             */
            available: number | null;
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            ticketTypeId: string;
            /** @example VIP */
            name: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            dateId: string;
            /** @example 2 */
            quantity: number;
            /**
             * @description List price of one place, minor units
             * @example 1500
             */
            unitPrice: number;
            /**
             * @description What the line costs, minor units
             * @example 3000
             */
            amount: number;
        };
        RegisterAccountRequest: {
            /**
             * Format: email
             * @description Signs in with it; compared case-insensitively
             * @example sam@example.com
             */
            email: string;
            /**
             * @description At least 8 characters
             * @example correct horse battery
             */
            password: string;
            /**
             * @description First name
             * @example Sam
             */
            firstName: string;
            /**
             * @description Last name
             * @example Lee
             */
            lastName: string;
        };
        RegistrationRequest: {
            /**
             * @description The event
             * @example evt_01k31d8yggfgz9y8avd9y8v7gf
             */
            eventId: string;
            /**
             * @description Which date; may be left out where only one can be booked
             * @example date_01k31d8yggfgz9y8avd9y8v7gf
             */
            dateId?: string;
            /**
             * @description A free ticket type
             * @example tkt_01k31d8yggfgz9y8avd9y8v7gf
             */
            ticketTypeId: string;
            /**
             * @description How many places; default 1
             * @example 1
             */
            quantity?: number;
            /** @description Who they are for: one each, in order */
            attendees?: components["schemas"]["AttendeeRequest"][];
            /**
             * @description A voucher that leaves nothing to pay
             * @example GUEST
             */
            voucherCode?: string;
            /**
             * @description What unlocks a hidden ticket type
             * @example FRIENDS
             */
            accessCode?: string;
        };
        ResetPasswordRequest: {
            /**
             * @description The token in the link of the mail, behind its #; it works once, for an hour
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token: string;
            /**
             * @description The new one, of at least 8 characters
             * @example correct horse battery
             */
            password: string;
        };
        RespondRequest: {
            /**
             * @description Your answer
             * @example accept
             * @enum {string}
             */
            response: "accept" | "decline";
            /**
             * @description Something for the organiser to read
             * @example Happy to come.
             */
            note?: string | null;
        };
        RespondResponse: {
            /** @example part_01k31d9ygge5ez2n8bdstrw7k9 */
            participantId: string;
            /**
             * @example confirmed
             * @enum {string}
             */
            status: "confirmed" | "declined";
        };
        ScheduleDay: {
            /**
             * Format: date
             * @description Local date
             * @example 2030-07-19
             */
            date: string;
            /**
             * @description IANA time zone of its local times
             * @example Europe/London
             */
            timeZone: string;
            slots: components["schemas"]["ScheduleSlot"][];
        };
        ScheduleResponse: {
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            eventId: string;
            days: components["schemas"]["ScheduleDay"][];
        };
        ScheduleSlot: {
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T09:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description UTC instant at which the last of its sessions ends
             * @example 2030-07-19T09:45:00.000Z
             */
            endsAt: string;
            /**
             * @description Local time
             * @example 10:00
             */
            localStart: string;
            /**
             * @description Local time
             * @example 10:45
             */
            localEnd: string;
            /** @description Those that start at that moment, by room */
            sessions: components["schemas"]["SessionView"][];
        };
        SelectSessionsRequest: {
            /**
             * @description All that you will attend; instead of what you chose before
             * @example [
             *       "ses_01k31d8yggfgz9y8avd9y8v7gf"
             *     ]
             */
            sessionIds: string[];
        };
        SelectionsResponse: {
            /** @description By time */
            selections: components["schemas"]["SessionSelection"][];
        };
        SellerSummary: {
            /** @example org_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Attic Nights */
            name: string;
        };
        SenderOfTransfer: {
            /** @example Sam */
            firstName: string;
            /** @example Lee */
            lastName: string;
        };
        SessionContent: {
            /** @example https://example.com/stream */
            streamUrl: string | null;
            materials: components["schemas"]["SessionMaterial"][];
        };
        SessionMaterial: {
            /** @example Slides */
            name: string;
            /** @example https://example.com/slides.pdf */
            url: string;
        };
        SessionOfParticipant: {
            /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Queues that never lose anything */
            title: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T09:00:00.000Z
             */
            startsAt: string;
        };
        SessionSelection: {
            /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
            sessionId: string;
            /** @example Queues that never lose anything */
            title: string;
            /**
             * @example talk
             * @enum {string}
             */
            type: "break" | "talk" | "workshop";
            /** @example Backend */
            track: string | null;
            /** @example Main hall */
            room: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T09:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T09:45:00.000Z
             */
            endsAt: string;
            /**
             * @description Wall time at the venue
             * @example 2030-07-19T10:00:00
             */
            localStart: string;
            /**
             * @description IANA time zone
             * @example Europe/London
             */
            timeZone: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            dateId: string;
            /**
             * @description The ticket that it is chosen with: gone, so is the choice, unless you have another of the date
             * @example ticket_01k31d9ygge5ez2n8bdstrw7k9
             */
            ticketId: string;
            event: components["schemas"]["EventOfParticipation"];
        };
        SessionView: {
            /** @example ses_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example date_01k31d9ygge5ez2n8bdstrw7k9 */
            dateId: string;
            /** @example Queues that never lose anything */
            title: string;
            /** @example Outboxes, inboxes and what is between them. */
            abstract: string | null;
            /**
             * @example talk
             * @enum {string}
             */
            type: "break" | "talk" | "workshop";
            /** @example Backend */
            track: string | null;
            /** @example Main hall */
            room: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T09:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T09:45:00.000Z
             */
            endsAt: string;
            /**
             * @description Wall time at the venue
             * @example 2030-07-19T10:00:00
             */
            localStart: string;
            /**
             * @description IANA time zone
             * @example Europe/London
             */
            timeZone: string;
            /** @description Who has a part in it, and has confirmed */
            speakers: components["schemas"]["SpeakerSummary"][];
            /**
             * @description Places; null = unlimited
             * @example 30
             */
            capacity: number | null;
            /**
             * @description Places left; null = unlimited
             * @example 18
             */
            spacesLeft: number | null;
            /** @description Whether you have chosen it */
            selected: boolean;
            /** @description Null without a live ticket of its date */
            content: components["schemas"]["SessionContent"] | null;
        };
        SessionsPage: {
            data: components["schemas"]["SessionView"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        ShowInvitationRequest: {
            /**
             * @description The token in the link of the mail, behind its #
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token: string;
        };
        SignInRequest: {
            /**
             * Format: email
             * @description The account
             * @example sam@example.com
             */
            email: string;
            /**
             * @description Its password
             * @example correct horse battery
             */
            password: string;
            /**
             * @description Id or slug of the organisation to act for, where the account belongs to several
             * @example attic
             */
            organisation?: string;
            /**
             * @description The role to act in, where the account has several
             * @example client
             * @enum {string}
             */
            role?: "admin" | "client" | "organiser" | "staff";
        };
        SignedInResponse: {
            user: components["schemas"]["UserResponse"];
            /**
             * @description Send it as `Authorization: Bearer <token>`
             * @example eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJ1c3JfMDEifQ.c2ln
             */
            token: string;
            /**
             * Format: date-time
             * @description When the sign-in ends (UTC)
             * @example 2030-12-20T09:00:00.000Z
             */
            expiresAt: string;
        };
        SpeakerSummary: {
            /** @example part_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Ada Byron */
            name: string;
            /**
             * @example speaker
             * @enum {string}
             */
            type: "attendee" | "exhibitor" | "organizer" | "panelist" | "speaker" | "sponsor" | "volunteer";
            /** @example Keynote */
            role: string | null;
            /** @example Analytical Engines */
            company: string | null;
            /** @example Countess */
            jobTitle: string | null;
            /** @example https://example.com/ada.jpg */
            imageUrl: string | null;
        };
        StripeConfigResponse: {
            /**
             * @description What Stripe.js is started with
             * @example pk_test_51QK1
             */
            publishableKey: string;
            /** @example GBP */
            currency: string;
            /**
             * @description The seller's country, ISO 3166-1 alpha-2
             * @example GB
             */
            country: string;
            /** @description Whether real money moves */
            livemode: boolean;
        };
        TicketCodeResponse: {
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            ticketId: string;
            /**
             * @description The text in the QR: `bx1.<ticketId>.<generation>.<signature>`
             * @example bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl
             */
            payload: string;
            /**
             * @description The QR as an SVG picture
             * @example <svg viewBox=0 0 41 41/>
             */
            svg: string;
            /**
             * Format: date-time
             * @description When the doors open (UTC)
             * @example 2030-07-19T18:00:00.000Z
             */
            validFrom: string;
            /**
             * Format: date-time
             * @description When the last are admitted (UTC)
             * @example 2030-07-20T00:00:00.000Z
             */
            validUntil: string;
        };
        TicketPerk: {
            /** @example perk_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example Free drink */
            name: string;
            /** @example At the upper bar, until midnight */
            description: string | null;
            /**
             * @description How often the ticket may redeem it
             * @example 2
             */
            quantity: number;
            /**
             * @description How often it was redeemed
             * @example 1
             */
            redeemed: number;
            /**
             * Format: date-time
             * @description When it was last redeemed (UTC)
             * @example 2030-07-19T21:05:00.000Z
             */
            redeemedAt: string | null;
        };
        TicketPerksResponse: {
            data: components["schemas"]["TicketPerk"][];
        };
        TicketResponse: {
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @example confirmed
             * @enum {string}
             */
            status: "cancelled" | "checked_in" | "confirmed" | "frozen" | "refunded" | "transfer_pending";
            event: components["schemas"]["EventOfTicket"];
            date: components["schemas"]["DateSummary"];
            ticketType: components["schemas"]["TypeOfTicket"];
            /** @description The named attendee, else the account that holds the ticket */
            holder: components["schemas"]["HolderOfTicket"];
            /** @example ord_01k31d9ygge5ez2n8bdstrw7k9 */
            orderId: string;
            /** @description Places are not numbered */
            seatLabel: string | null;
            /** @description UTC instant of the first admission */
            checkedInAt: string | null;
        };
        TicketTypeOnSale: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example VIP */
            name: string;
            /** @example With a drink on us */
            description: string | null;
            price: components["schemas"]["Price"];
            /** @description What this customer pays, where an admission rule gives them a discount */
            yourPrice?: components["schemas"]["Price"];
            /**
             * @description Places left on the date; null = unlimited
             * @example 42
             */
            available: number | null;
            soldOut: boolean;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-06-03T09:00:00.000Z
             */
            saleStartsAt: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T20:00:00.000Z
             */
            saleEndsAt: string | null;
            /** @example true */
            onSale: boolean;
            /**
             * @description Why it is not on sale; null when it is
             * @enum {string|null}
             */
            reason: "event_cancelled" | "not_eligible" | "sale_closed" | "sale_not_open" | "sold_out" | null;
            /** @example 10 */
            maxPerOrder: number;
            /**
             * @description Credits of a pass that one place takes
             * @example 1
             */
            credits: number;
            /** @description What a ticket is good for besides entry */
            perks: components["schemas"]["PerkOnOffer"][];
        };
        TicketTypesPage: {
            data: components["schemas"]["TicketTypeOnSale"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        TicketsPage: {
            data: components["schemas"]["TicketResponse"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        TransferRequest: {
            /**
             * Format: email
             * @description Who is to have the ticket; need not have an account yet
             * @example kim@example.com
             */
            email: string;
            /**
             * @description A word to them, in the mail that brings the link
             * @example Have fun without me!
             */
            message?: string;
        };
        TransferResponse: {
            /** @example trf_01k31d9ygge5ez2n8bdstrw7k9 */
            transferId: string;
            /**
             * @example pending
             * @constant
             */
            status: "pending";
            /** @example kim@example.com */
            email: string;
            /**
             * Format: date-time
             * @description UTC instant: after 7 days, or when the date starts; unclaimed by then, the ticket is the sender's again
             * @example 2030-07-19T20:00:00.000Z
             */
            expiresAt: string;
        };
        TransferSummary: {
            /** @example trf_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example ticket_01k31d9ygge5ez2n8bdstrw7k9 */
            ticketId: string;
            /**
             * @example pending
             * @enum {string}
             */
            status: "cancelled" | "claimed" | "expired" | "pending";
            /**
             * @description Where it was sent
             * @example kim@example.com
             */
            email: string;
            /** @example Have fun without me! */
            message: string | null;
            event: components["schemas"]["EventOfTicket"];
            date: components["schemas"]["DateSummary"];
            ticketType: components["schemas"]["TypeOfTicket"];
            sender: components["schemas"]["SenderOfTransfer"];
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-12T09:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-19T09:00:00.000Z
             */
            expiresAt: string;
            /** @description UTC instant at which it was claimed, cancelled or had expired; null before */
            endedAt: string | null;
        };
        TransfersPage: {
            data: components["schemas"]["TransferSummary"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        TypeOfTicket: {
            /** @example tkt_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example VIP */
            name: string;
        };
        UploadRequest: {
            /**
             * @description Of all the pictures in the request
             * @example The last song
             */
            caption?: string;
            /** @description JPEG, PNG, WebP or AVIF, at most 15 MB and 50 million pixels each */
            files: string[];
        };
        UploadResponse: {
            data: components["schemas"]["GalleryPicture"][];
        };
        UploadedBy: {
            /**
             * @description First name and how the last one begins; of a guest, the name in the invite
             * @example Sam L.
             */
            name: string;
            /** @description Whether they have no account, and came by an invite */
            guest: boolean;
        };
        UserResponse: {
            /** @example usr_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example sam@example.com */
            email: string;
            /** @example Sam */
            firstName: string;
            /** @example Lee */
            lastName: string;
            /** @example +44 20 7946 0958 */
            phone: string | null;
            /** @description Whether the e-mail is known to be theirs, by a mailed link */
            emailVerified: boolean;
            /**
             * @description The role this sign-in acts in; null for a customer
             * @example client
             * @enum {string|null}
             */
            role: "admin" | "client" | "organiser" | "staff" | null;
            /** @description The organisation this sign-in acts for; null for customers and platform admins */
            organisation: components["schemas"]["OrganisationOfUser"] | null;
        };
        VenueSummary: {
            /** @example ven_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /** @example The Attic */
            name: string;
            /** @example London */
            city: string | null;
        };
        VerifyEmailRequest: {
            /**
             * @description The token in the link of the mail, behind its #; it works once, for a week
             * @example q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            token: string;
            /**
             * @description The password of the account
             * @example correct horse battery
             */
            password: string;
        };
        WaitingOffer: {
            /**
             * @description The order that holds the places: to be paid as any other
             * @example ord_01k31d9ygge5ez2n8bdstrw7k9
             */
            orderId: string;
            /**
             * @description Minor units
             * @example 3000
             */
            amount: number;
            /** @example GBP */
            currency: string;
            /**
             * Format: date-time
             * @description UTC instant; after it the places go to the next in line
             * @example 2030-07-12T09:00:00.000Z
             */
            expiresAt: string;
        };
        WaitingPage: {
            data: components["schemas"]["WaitingResponse"][];
            /** @example 1 */
            total: number;
            /** @example 50 */
            limit: number;
            /** @example 0 */
            offset: number;
            hasMore: boolean;
        };
        WaitingRequest: {
            /**
             * @description Which date; may be left out where only one can be booked
             * @example date_01k31d8yggfgz9y8avd9y8v7gf
             */
            dateId?: string;
            /**
             * @description The ticket type
             * @example tkt_01k31d8yggfgz9y8avd9y8v7gf
             */
            ticketTypeId: string;
            /**
             * @description How many places, all or none
             * @example 2
             */
            quantity: number;
            /**
             * @description Pays with the credits of this pass, at once
             * @example cpass_01k31d8yggfgz9y8avd9y8v7gf
             */
            passId?: string;
            /**
             * @description What unlocks a hidden ticket type
             * @example FRIENDS
             */
            accessCode?: string;
        };
        WaitingResponse: {
            /** @example wait_01k31d9ygge5ez2n8bdstrw7k9 */
            id: string;
            /**
             * @description `offered` while places are held
             * @example waiting
             * @enum {string}
             */
            status: "offered" | "waiting";
            /** @example 3 */
            position: number;
            /** @example evt_01k31d9ygge5ez2n8bdstrw7k9 */
            eventId: string;
            date: components["schemas"]["DateSummary"];
            ticketType: components["schemas"]["TypeOfTicket"];
            /** @example 2 */
            quantity: number;
            /** @description The pass that will pay; null = a card, if there is something to pay */
            passId: string | null;
            /**
             * Format: date-time
             * @description UTC instant
             * @example 2030-07-01T09:00:00.000Z
             */
            createdAt: string;
            /** @description Null until places are held */
            offer: components["schemas"]["WaitingOffer"] | null;
        };
        WantedTickets: {
            /**
             * @description The ticket type
             * @example tkt_01k31d8yggfgz9y8avd9y8v7gf
             */
            ticketTypeId: string;
            /**
             * @description How many places
             * @example 2
             */
            quantity: number;
            /** @description Who they are for: one each, in order */
            attendees?: components["schemas"]["AttendeeRequest"][];
        };
    };
    responses: {
        /** @description Already a member (`already_member`) */
        already_member: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "already_member";
                };
            };
        };
        /** @description Body too large (`body_too_large`) */
        body_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "body_too_large";
                };
            };
        };
        /** @description Busy (`busy`); Unavailable (`unavailable`) */
        busy_or_unavailable: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "busy" | "unavailable";
                };
            };
        };
        /** @description Claim invalid (`claim_invalid`) */
        claim_invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "claim_invalid";
                };
            };
        };
        /** @description E-mail not verified (`email_not_verified`) */
        email_not_verified: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "email_not_verified";
                };
            };
        };
        /** @description E-mail taken (`email_taken`) */
        email_taken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "email_taken";
                };
            };
        };
        /** @description Idempotency key reused (`idempotency_mismatch`) */
        idempotency_mismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "idempotency_mismatch";
                };
            };
        };
        /** @description Internal error (`internal_error`) */
        internal_error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "internal_error";
                };
            };
        };
        /** @description Invalid input (`invalid_input`) */
        invalid_input: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "invalid_input";
                };
            };
        };
        /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`) */
        invalid_input_or_invalid_json: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "invalid_input" | "invalid_json";
                };
            };
        };
        /** @description Invalid input (`invalid_input`); Malformed id (`malformed_id`) */
        invalid_input_or_malformed_id: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "invalid_input" | "malformed_id";
                };
            };
        };
        /** @description Invitation invalid (`invitation_invalid`) */
        invitation_invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "invitation_invalid";
                };
            };
        };
        /** @description Last operator (`last_operator`); Upcoming tickets (`upcoming_tickets`) */
        last_operator_or_upcoming_tickets: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "last_operator" | "upcoming_tickets";
                    /** @example 2 */
                    tickets?: number;
                    /** @example 1 */
                    pendingOrders?: number;
                };
            };
        };
        /** @description Malformed id (`malformed_id`) */
        malformed_id: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "malformed_id";
                };
            };
        };
        /** @description No such membership (`no_such_membership`) */
        no_such_membership: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "no_such_membership";
                };
            };
        };
        /** @description No transfer is pending (`no_transfer_pending`) */
        no_transfer_pending: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "no_transfer_pending";
                };
            };
        };
        /** @description Not eligible (`not_eligible`) */
        not_eligible: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "not_eligible";
                };
            };
        };
        /** @description Not found (`not_found`) */
        not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "not_found";
                };
            };
        };
        /** @description Not found (`not_found`); No such organisation (`organisation_not_found`) */
        not_found_or_organisation_not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "not_found" | "organisation_not_found";
                };
            };
        };
        /** @description No such organisation (`organisation_not_found`) */
        organisation_not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "organisation_not_found";
                };
            };
        };
        /** @description Participant cancelled (`participant_cancelled`); Participation closed (`participation_closed`) */
        participant_cancelled_or_participation_closed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "participant_cancelled" | "participation_closed";
                };
            };
        };
        /** @description Payment disputed (`payment_disputed`) */
        payment_disputed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "payment_disputed";
                };
            };
        };
        /** @description Payment mismatch (`payment_mismatch`); Too much unpaid (`too_many_pending`) */
        payment_mismatch_or_too_many_pending: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "payment_mismatch" | "too_many_pending";
                    /** @example 18 */
                    pending?: number;
                    /** @example 20 */
                    limit?: number;
                };
            };
        };
        /** @description Payment provider unavailable (`payment_provider_unavailable`) */
        payment_provider_unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "payment_provider_unavailable";
                    /** @example ord_01k31d9ygge5ez2n8bdstrw7k9 */
                    orderId?: string;
                };
            };
        };
        /** @description Payment required (`payment_required`) */
        payment_required: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "payment_required";
                    /** @example requires_payment_method */
                    paymentStatus?: string;
                };
            };
        };
        /** @description Not a supported picture (`picture_unsupported`); Unsupported media type (`unsupported_media_type`) */
        picture_unsupported_or_unsupported_media_type: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "picture_unsupported" | "unsupported_media_type";
                };
            };
        };
        /** @description Reset invalid (`reset_invalid`) */
        reset_invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "reset_invalid";
                };
            };
        };
        /** @description Ticket required (`ticket_required`) */
        ticket_required: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "ticket_required";
                };
            };
        };
        /** @description Too many requests (`too_many_requests`) */
        too_many_requests: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                /** @description Calls allowed a minute */
                "RateLimit-Limit"?: number;
                /** @description Calls left */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until all are back */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "too_many_requests";
                };
            };
        };
        /** @description Too many requests (`too_many_requests`); Too many transfers (`too_many_transfers`) */
        too_many_requests_or_too_many_transfers: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                /** @description Calls allowed a minute */
                "RateLimit-Limit"?: number;
                /** @description Calls left */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until all are back */
                "RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @enum {string} */
                    code?: "too_many_requests" | "too_many_transfers";
                };
            };
        };
        /** @description Sign in first (`unauthenticated`) */
        unauthenticated: {
            headers: {
                /** @description Bearer */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "unauthenticated";
                };
            };
        };
        /** @description Unsupported media type (`unsupported_media_type`) */
        unsupported_media_type: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "unsupported_media_type";
                };
            };
        };
        /** @description Too many uploads (`upload_quota_reached`) */
        upload_quota_reached: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "upload_quota_reached";
                    /** @example 3 */
                    left?: number;
                };
            };
        };
        /** @description Verification invalid (`verification_invalid`) */
        verification_invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "verification_invalid";
                };
            };
        };
        /** @description Wrong credentials (`wrong_credentials`) */
        wrong_credentials: {
            headers: {
                /** @description Bearer */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "wrong_credentials";
                };
            };
        };
        /** @description Wrong password (`wrong_password`) */
        wrong_password: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"] & {
                    /** @constant */
                    code?: "wrong_password";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AcceptInvitationRequest = components['schemas']['AcceptInvitationRequest'];
export type AttendeeRequest = components['schemas']['AttendeeRequest'];
export type BookingSummary = components['schemas']['BookingSummary'];
export type BookingsPage = components['schemas']['BookingsPage'];
export type ChangePasswordRequest = components['schemas']['ChangePasswordRequest'];
export type ChangeProfileRequest = components['schemas']['ChangeProfileRequest'];
export type ChangedResponse = components['schemas']['ChangedResponse'];
export type CheckoutSessionRequest = components['schemas']['CheckoutSessionRequest'];
export type CheckoutSessionResponse = components['schemas']['CheckoutSessionResponse'];
export type ClaimRequest = components['schemas']['ClaimRequest'];
export type ClaimResponse = components['schemas']['ClaimResponse'];
export type ConfirmOrderRequest = components['schemas']['ConfirmOrderRequest'];
export type DateSummary = components['schemas']['DateSummary'];
export type EraseAccountRequest = components['schemas']['EraseAccountRequest'];
export type EventBookingConfiguration = components['schemas']['EventBookingConfiguration'];
export type EventDetail = components['schemas']['EventDetail'];
export type EventOfParticipation = components['schemas']['EventOfParticipation'];
export type EventOfTicket = components['schemas']['EventOfTicket'];
export type EventSummary = components['schemas']['EventSummary'];
export type EventsPage = components['schemas']['EventsPage'];
export type FacilitatorSummary = components['schemas']['FacilitatorSummary'];
export type FieldProblem = components['schemas']['FieldProblem'];
export type ForgotPasswordRequest = components['schemas']['ForgotPasswordRequest'];
export type GalleryEventSummary = components['schemas']['GalleryEventSummary'];
export type GalleryPage = components['schemas']['GalleryPage'];
export type GalleryPicture = components['schemas']['GalleryPicture'];
export type GuestGalleryPage = components['schemas']['GuestGalleryPage'];
export type GuestSummary = components['schemas']['GuestSummary'];
export type HolderOfTicket = components['schemas']['HolderOfTicket'];
export type IntentResponse = components['schemas']['IntentResponse'];
export type InvitationResponse = components['schemas']['InvitationResponse'];
export type JoinedResponse = components['schemas']['JoinedResponse'];
export type LeftResponse = components['schemas']['LeftResponse'];
export type MyParticipationResponse = components['schemas']['MyParticipationResponse'];
export type OpenIntentRequest = components['schemas']['OpenIntentRequest'];
export type OrderLineResponse = components['schemas']['OrderLineResponse'];
export type OrderResponse = components['schemas']['OrderResponse'];
export type OrganisationOfUser = components['schemas']['OrganisationOfUser'];
export type OwnedPassResponse = components['schemas']['OwnedPassResponse'];
export type OwnedPassesPage = components['schemas']['OwnedPassesPage'];
export type ParticipantView = components['schemas']['ParticipantView'];
export type ParticipantsPage = components['schemas']['ParticipantsPage'];
export type ParticipationInvitation = components['schemas']['ParticipationInvitation'];
export type PassOnSaleResponse = components['schemas']['PassOnSaleResponse'];
export type PassesOnSalePage = components['schemas']['PassesOnSalePage'];
export type PerkOnOffer = components['schemas']['PerkOnOffer'];
export type PersonalDataResponse = components['schemas']['PersonalDataResponse'];
export type Price = components['schemas']['Price'];
export type ProblemDetails = components['schemas']['ProblemDetails'];
export type ProcessingResponse = components['schemas']['ProcessingResponse'];
export type PurchasePassRequest = components['schemas']['PurchasePassRequest'];
export type PurchaseRequest = components['schemas']['PurchaseRequest'];
export type PurchaseResponse = components['schemas']['PurchaseResponse'];
export type QuoteResponse = components['schemas']['QuoteResponse'];
export type QuotedLineResponse = components['schemas']['QuotedLineResponse'];
export type RegisterAccountRequest = components['schemas']['RegisterAccountRequest'];
export type RegistrationRequest = components['schemas']['RegistrationRequest'];
export type ResetPasswordRequest = components['schemas']['ResetPasswordRequest'];
export type RespondRequest = components['schemas']['RespondRequest'];
export type RespondResponse = components['schemas']['RespondResponse'];
export type ScheduleDay = components['schemas']['ScheduleDay'];
export type ScheduleResponse = components['schemas']['ScheduleResponse'];
export type ScheduleSlot = components['schemas']['ScheduleSlot'];
export type SelectSessionsRequest = components['schemas']['SelectSessionsRequest'];
export type SelectionsResponse = components['schemas']['SelectionsResponse'];
export type SellerSummary = components['schemas']['SellerSummary'];
export type SenderOfTransfer = components['schemas']['SenderOfTransfer'];
export type SessionContent = components['schemas']['SessionContent'];
export type SessionMaterial = components['schemas']['SessionMaterial'];
export type SessionOfParticipant = components['schemas']['SessionOfParticipant'];
export type SessionSelection = components['schemas']['SessionSelection'];
export type SessionView = components['schemas']['SessionView'];
export type SessionsPage = components['schemas']['SessionsPage'];
export type ShowInvitationRequest = components['schemas']['ShowInvitationRequest'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type SignedInResponse = components['schemas']['SignedInResponse'];
export type SpeakerSummary = components['schemas']['SpeakerSummary'];
export type StripeConfigResponse = components['schemas']['StripeConfigResponse'];
export type TicketCodeResponse = components['schemas']['TicketCodeResponse'];
export type TicketPerk = components['schemas']['TicketPerk'];
export type TicketPerksResponse = components['schemas']['TicketPerksResponse'];
export type TicketResponse = components['schemas']['TicketResponse'];
export type TicketTypeOnSale = components['schemas']['TicketTypeOnSale'];
export type TicketTypesPage = components['schemas']['TicketTypesPage'];
export type TicketsPage = components['schemas']['TicketsPage'];
export type TransferRequest = components['schemas']['TransferRequest'];
export type TransferResponse = components['schemas']['TransferResponse'];
export type TransferSummary = components['schemas']['TransferSummary'];
export type TransfersPage = components['schemas']['TransfersPage'];
export type TypeOfTicket = components['schemas']['TypeOfTicket'];
export type UploadRequest = components['schemas']['UploadRequest'];
export type UploadResponse = components['schemas']['UploadResponse'];
export type UploadedBy = components['schemas']['UploadedBy'];
export type UserResponse = components['schemas']['UserResponse'];
export type VenueSummary = components['schemas']['VenueSummary'];
export type VerifyEmailRequest = components['schemas']['VerifyEmailRequest'];
export type WaitingOffer = components['schemas']['WaitingOffer'];
export type WaitingPage = components['schemas']['WaitingPage'];
export type WaitingRequest = components['schemas']['WaitingRequest'];
export type WaitingResponse = components['schemas']['WaitingResponse'];
export type WantedTickets = components['schemas']['WantedTickets'];
export type ResponseAlreadyMember = components['responses']['already_member'];
export type ResponseBodyTooLarge = components['responses']['body_too_large'];
export type ResponseBusyOrUnavailable = components['responses']['busy_or_unavailable'];
export type ResponseClaimInvalid = components['responses']['claim_invalid'];
export type ResponseEmailNotVerified = components['responses']['email_not_verified'];
export type ResponseEmailTaken = components['responses']['email_taken'];
export type ResponseIdempotencyMismatch = components['responses']['idempotency_mismatch'];
export type ResponseInternalError = components['responses']['internal_error'];
export type ResponseInvalidInput = components['responses']['invalid_input'];
export type ResponseInvalidInputOrInvalidJson = components['responses']['invalid_input_or_invalid_json'];
export type ResponseInvalidInputOrMalformedId = components['responses']['invalid_input_or_malformed_id'];
export type ResponseInvitationInvalid = components['responses']['invitation_invalid'];
export type ResponseLastOperatorOrUpcomingTickets = components['responses']['last_operator_or_upcoming_tickets'];
export type ResponseMalformedId = components['responses']['malformed_id'];
export type ResponseNoSuchMembership = components['responses']['no_such_membership'];
export type ResponseNoTransferPending = components['responses']['no_transfer_pending'];
export type ResponseNotEligible = components['responses']['not_eligible'];
export type ResponseNotFound = components['responses']['not_found'];
export type ResponseNotFoundOrOrganisationNotFound = components['responses']['not_found_or_organisation_not_found'];
export type ResponseOrganisationNotFound = components['responses']['organisation_not_found'];
export type ResponseParticipantCancelledOrParticipationClosed = components['responses']['participant_cancelled_or_participation_closed'];
export type ResponsePaymentDisputed = components['responses']['payment_disputed'];
export type ResponsePaymentMismatchOrTooManyPending = components['responses']['payment_mismatch_or_too_many_pending'];
export type ResponsePaymentProviderUnavailable = components['responses']['payment_provider_unavailable'];
export type ResponsePaymentRequired = components['responses']['payment_required'];
export type ResponsePictureUnsupportedOrUnsupportedMediaType = components['responses']['picture_unsupported_or_unsupported_media_type'];
export type ResponseResetInvalid = components['responses']['reset_invalid'];
export type ResponseTicketRequired = components['responses']['ticket_required'];
export type ResponseTooManyRequests = components['responses']['too_many_requests'];
export type ResponseTooManyRequestsOrTooManyTransfers = components['responses']['too_many_requests_or_too_many_transfers'];
export type ResponseUnauthenticated = components['responses']['unauthenticated'];
export type ResponseUnsupportedMediaType = components['responses']['unsupported_media_type'];
export type ResponseUploadQuotaReached = components['responses']['upload_quota_reached'];
export type ResponseVerificationInvalid = components['responses']['verification_invalid'];
export type ResponseWrongCredentials = components['responses']['wrong_credentials'];
export type ResponseWrongPassword = components['responses']['wrong_password'];
export type $defs = Record<string, never>;
export interface operations {
    registerAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sam@example.com",
                 *       "password": "correct horse battery",
                 *       "firstName": "Sam",
                 *       "lastName": "Lee"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterAccountRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "email": "sam@example.com",
                     *         "firstName": "Sam",
                     *         "lastName": "Lee",
                     *         "phone": "+44 20 7946 0958",
                     *         "emailVerified": false,
                     *         "role": "client",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "slug": "attic",
                     *           "name": "The Attic"
                     *         }
                     *       },
                     *       "token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJ1c3JfMDEifQ.c2ln",
                     *       "expiresAt": "2030-12-20T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            409: components["responses"]["email_taken"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sam@example.com",
                 *       "password": "correct horse battery",
                 *       "organisation": "attic",
                 *       "role": "client"
                 *     }
                 */
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "email": "sam@example.com",
                     *         "firstName": "Sam",
                     *         "lastName": "Lee",
                     *         "phone": "+44 20 7946 0958",
                     *         "emailVerified": false,
                     *         "role": "client",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "slug": "attic",
                     *           "name": "The Attic"
                     *         }
                     *       },
                     *       "token": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJ1c3JfMDEifQ.c2ln",
                     *       "expiresAt": "2030-12-20T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["wrong_credentials"];
            403: components["responses"]["no_such_membership"];
            404: components["responses"]["organisation_not_found"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "email": "sam@example.com",
                     *       "firstName": "Sam",
                     *       "lastName": "Lee",
                     *       "phone": "+44 20 7946 0958",
                     *       "emailVerified": false,
                     *       "role": "client",
                     *       "organisation": {
                     *         "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "slug": "attic",
                     *         "name": "The Attic"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    eraseAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["EraseAccountRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_password"];
            409: components["responses"]["last_operator_or_upcoming_tickets"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "firstName": "Sam",
                 *       "lastName": "Lee",
                 *       "phone": "+44 20 7946 0958"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeProfileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["VerifyEmailRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            403: components["responses"]["wrong_password"];
            410: components["responses"]["verification_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    resendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    browseEvents: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Part of the name or the description
                 * @example rooftop
                 */
                q?: string;
                /**
                 * @description Event type
                 * @example club_night
                 */
                type?: string;
                /**
                 * @description Genre
                 * @example house
                 */
                genre?: string;
                /**
                 * @description Only at this venue
                 * @example ven_01k31d8yggfgz9y8avd9y8v7gf
                 */
                venueId?: string;
                /**
                 * @description First local date
                 * @example 2030-07-01
                 */
                from?: string;
                /**
                 * @description Last local date
                 * @example 2030-07-31
                 */
                to?: string;
                /**
                 * @description Format
                 * @example PHYSICAL
                 */
                format?: "PHYSICAL" | "VIRTUAL";
                /**
                 * @description Only events with a free way in
                 * @example true
                 */
                free?: boolean;
            };
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
                /**
                 * @description The ETag of the last answer to the same call
                 * @example W/"kq3mYJ0Z1g2b4mYp9Qw8XzVvTtR"
                 */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what it says */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Friday Rooftop Sessions",
                     *           "type": "club_night",
                     *           "genre": "house",
                     *           "format": "PHYSICAL",
                     *           "status": "approved",
                     *           "imageUrl": "https://example.com/rooftop.jpg",
                     *           "venue": {
                     *             "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "The Attic",
                     *             "city": "London"
                     *           },
                     *           "nextDate": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "dateCount": 1,
                     *           "priceFrom": {
                     *             "amount": 1500,
                     *             "currency": "GBP"
                     *           },
                     *           "soldOut": false,
                     *           "sessionCount": 6
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["EventsPage"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["organisation_not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
                /**
                 * @description The ETag of the last answer to the same call
                 * @example W/"kq3mYJ0Z1g2b4mYp9Qw8XzVvTtR"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what it says */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "name": "Friday Rooftop Sessions",
                     *       "type": "club_night",
                     *       "genre": "house",
                     *       "format": "PHYSICAL",
                     *       "status": "approved",
                     *       "imageUrl": "https://example.com/rooftop.jpg",
                     *       "venue": {
                     *         "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "The Attic",
                     *         "city": "London"
                     *       },
                     *       "nextDate": {
                     *         "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "startsAt": "2030-07-19T20:00:00.000Z",
                     *         "endsAt": "2030-07-20T02:00:00.000Z",
                     *         "localStart": "2030-07-19T21:00:00",
                     *         "timeZone": "Europe/London"
                     *       },
                     *       "dateCount": 1,
                     *       "priceFrom": {
                     *         "amount": 1500,
                     *         "currency": "GBP"
                     *       },
                     *       "soldOut": false,
                     *       "sessionCount": 6,
                     *       "description": "Resident DJs on the rooftop.",
                     *       "facilitators": [
                     *         {
                     *           "id": "fac_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Grace Hopper"
                     *         }
                     *       ],
                     *       "bookingConfiguration": {
                     *         "maxAttendees": 20,
                     *         "waitingListEnabled": false,
                     *         "bookingTypes": [
                     *           "INDIVIDUAL"
                     *         ],
                     *         "paymentMethods": [
                     *           "CARD",
                     *           "PASS"
                     *         ],
                     *         "cancelUntil": "2030-07-18T20:00:00.000Z"
                     *       },
                     *       "joinUrl": "https://example.com/join",
                     *       "lastEntryTime": "01:00",
                     *       "dates": [
                     *         {
                     *           "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "startsAt": "2030-07-19T20:00:00.000Z",
                     *           "endsAt": "2030-07-20T02:00:00.000Z",
                     *           "localStart": "2030-07-19T21:00:00",
                     *           "timeZone": "Europe/London"
                     *         }
                     *       ],
                     *       "ticketTypes": [
                     *         {
                     *           "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "description": "With a drink on us",
                     *           "price": {
                     *             "amount": 1500,
                     *             "currency": "GBP"
                     *           },
                     *           "available": 42,
                     *           "soldOut": false,
                     *           "saleStartsAt": "2030-06-03T09:00:00.000Z",
                     *           "saleEndsAt": "2030-07-19T20:00:00.000Z",
                     *           "onSale": true,
                     *           "reason": null,
                     *           "maxPerOrder": 10,
                     *           "credits": 1,
                     *           "perks": [
                     *             {
                     *               "id": "perk_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "Welcome drink",
                     *               "description": "At the upper bar",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EventDetail"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found_or_organisation_not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listTicketTypesOnSale: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Availability on this date; default: the next
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                dateId?: string;
                /**
                 * @description Shows the types behind it
                 * @example FRIENDS
                 */
                accessCode?: string;
            };
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
                /**
                 * @description The ETag of the last answer to the same call
                 * @example W/"kq3mYJ0Z1g2b4mYp9Qw8XzVvTtR"
                 */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what it says */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "description": "With a drink on us",
                     *           "price": {
                     *             "amount": 1500,
                     *             "currency": "GBP"
                     *           },
                     *           "available": 42,
                     *           "soldOut": false,
                     *           "saleStartsAt": "2030-06-03T09:00:00.000Z",
                     *           "saleEndsAt": "2030-07-19T20:00:00.000Z",
                     *           "onSale": true,
                     *           "reason": null,
                     *           "maxPerOrder": 10,
                     *           "credits": 1,
                     *           "perks": [
                     *             {
                     *               "id": "perk_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "Welcome drink",
                     *               "description": "At the upper bar",
                     *               "quantity": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["TicketTypesPage"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found_or_organisation_not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    browseSessions: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only on this date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                dateId?: string;
            };
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ses_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "title": "Queues that never lose anything",
                     *           "abstract": "Outboxes, inboxes and what is between them.",
                     *           "type": "talk",
                     *           "track": "Backend",
                     *           "room": "Main hall",
                     *           "startsAt": "2030-07-19T09:00:00.000Z",
                     *           "endsAt": "2030-07-19T09:45:00.000Z",
                     *           "localStart": "2030-07-19T10:00:00",
                     *           "timeZone": "Europe/London",
                     *           "speakers": [
                     *             {
                     *               "id": "part_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "Ada Byron",
                     *               "type": "speaker",
                     *               "role": "Keynote",
                     *               "company": "Analytical Engines",
                     *               "jobTitle": "Countess",
                     *               "imageUrl": "https://example.com/ada.jpg"
                     *             }
                     *           ],
                     *           "capacity": 30,
                     *           "spacesLeft": 18,
                     *           "selected": false,
                     *           "content": {
                     *             "streamUrl": "https://example.com/stream",
                     *             "materials": [
                     *               {
                     *                 "name": "Slides",
                     *                 "url": "https://example.com/slides.pdf"
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["SessionsPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found_or_organisation_not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showSchedule: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "days": [
                     *         {
                     *           "date": "2030-07-19",
                     *           "timeZone": "Europe/London",
                     *           "slots": [
                     *             {
                     *               "startsAt": "2030-07-19T09:00:00.000Z",
                     *               "endsAt": "2030-07-19T09:45:00.000Z",
                     *               "localStart": "10:00",
                     *               "localEnd": "10:45",
                     *               "sessions": [
                     *                 {
                     *                   "id": "ses_01k31d9ygge5ez2n8bdstrw7k9",
                     *                   "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *                   "title": "Queues that never lose anything",
                     *                   "abstract": "Outboxes, inboxes and what is between them.",
                     *                   "type": "talk",
                     *                   "track": "Backend",
                     *                   "room": "Main hall",
                     *                   "startsAt": "2030-07-19T09:00:00.000Z",
                     *                   "endsAt": "2030-07-19T09:45:00.000Z",
                     *                   "localStart": "2030-07-19T10:00:00",
                     *                   "timeZone": "Europe/London",
                     *                   "speakers": [
                     *                     {
                     *                       "id": "part_01k31d9ygge5ez2n8bdstrw7k9",
                     *                       "name": "Ada Byron",
                     *                       "type": "speaker",
                     *                       "role": "Keynote",
                     *                       "company": "Analytical Engines",
                     *                       "jobTitle": "Countess",
                     *                       "imageUrl": "https://example.com/ada.jpg"
                     *                     }
                     *                   ],
                     *                   "capacity": 30,
                     *                   "spacesLeft": 18,
                     *                   "selected": false,
                     *                   "content": {
                     *                     "streamUrl": "https://example.com/stream",
                     *                     "materials": [
                     *                       {
                     *                         "name": "Slides",
                     *                         "url": "https://example.com/slides.pdf"
                     *                       }
                     *                     ]
                     *                   }
                     *                 }
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ScheduleResponse"];
                    "text/calendar": string;
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found_or_organisation_not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    browseParticipants: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Only of this type
                 * @example speaker
                 */
                type?: "attendee" | "exhibitor" | "organizer" | "panelist" | "speaker" | "sponsor" | "volunteer";
            };
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "social": {
                     *             "linkedin": "https://www.linkedin.com/in/ada"
                     *           },
                     *           "bio": "Wrote the first programme.",
                     *           "featured": false,
                     *           "sponsorTier": "Gold",
                     *           "sessions": [
                     *             {
                     *               "id": "ses_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "title": "Queues that never lose anything",
                     *               "startsAt": "2030-07-19T09:00:00.000Z"
                     *             }
                     *           ],
                     *           "id": "part_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Ada Byron",
                     *           "type": "speaker",
                     *           "role": "Keynote",
                     *           "company": "Analytical Engines",
                     *           "jobTitle": "Countess",
                     *           "imageUrl": "https://example.com/ada.jpg"
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["ParticipantsPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found_or_organisation_not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    browseGallery: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before
                 * @example med_01k31d8yggfgz9y8avd9y8v7gf
                 */
                cursor?: string;
            };
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "med_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "url": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "thumbnailUrl": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "width": 2400,
                     *           "height": 1600,
                     *           "caption": "The last song",
                     *           "uploadedBy": {
                     *             "name": "Sam L.",
                     *             "guest": false
                     *           },
                     *           "mine": false,
                     *           "status": "approved",
                     *           "takenAt": "2026-07-17T21:30:00.000Z",
                     *           "createdAt": "2026-07-18T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "med_01k31d9ygge5ez2n8bdstrw7k9"
                     *     }
                     */
                    "application/json": components["schemas"]["GalleryPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found_or_organisation_not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    uploadToGallery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "med_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "url": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "thumbnailUrl": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "width": 2400,
                     *           "height": 1600,
                     *           "caption": "The last song",
                     *           "uploadedBy": {
                     *             "name": "Sam L.",
                     *             "guest": false
                     *           },
                     *           "mine": false,
                     *           "status": "approved",
                     *           "takenAt": "2026-07-17T21:30:00.000Z",
                     *           "createdAt": "2026-07-18T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UploadResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["ticket_required"];
            404: components["responses"]["not_found_or_organisation_not_found"];
            409: components["responses"]["upload_quota_reached"];
            /** @description Body too large (`body_too_large`); Picture too large (`picture_too_large`); Too many pixels (`picture_too_many_pixels`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "body_too_large" | "picture_too_large" | "picture_too_many_pixels";
                    };
                };
            };
            415: components["responses"]["picture_unsupported_or_unsupported_media_type"];
            /** @description Animated picture (`picture_animated`); Damaged picture (`picture_damaged`); Picture too complex (`picture_too_complex`); More than a picture (`picture_with_other_data`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "picture_animated" | "picture_damaged" | "picture_too_complex" | "picture_with_other_data";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            /** @description Busy (`busy`); Storage full (`storage_full`); Storage unavailable (`storage_unavailable`); Unavailable (`unavailable`) */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "busy" | "storage_full" | "storage_unavailable" | "unavailable";
                    };
                };
            };
        };
    };
    browseGalleryAsGuest: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The nextCursor of the page before
                 * @example med_01k31d8yggfgz9y8avd9y8v7gf
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
                /**
                 * @description Id of the guest invite
                 * @example guest_01k31d8yggfgz9y8avd9y8v7gf
                 */
                guestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "med_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "url": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "thumbnailUrl": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "width": 2400,
                     *           "height": 1600,
                     *           "caption": "The last song",
                     *           "uploadedBy": {
                     *             "name": "Sam L.",
                     *             "guest": false
                     *           },
                     *           "mine": false,
                     *           "status": "approved",
                     *           "takenAt": "2026-07-17T21:30:00.000Z",
                     *           "createdAt": "2026-07-18T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "med_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "event": {
                     *         "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Friday Rooftop Sessions"
                     *       },
                     *       "guest": {
                     *         "id": "guest_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Aunt May",
                     *         "uploadsLeft": 48,
                     *         "expiresAt": "2026-08-17T20:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GuestGalleryPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    uploadToGalleryAsGuest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
                /**
                 * @description Id of the guest invite
                 * @example guest_01k31d8yggfgz9y8avd9y8v7gf
                 */
                guestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "med_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "url": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "thumbnailUrl": "http://localhost:3000/media/gallery/gallery-0198c2d47a107c3e9f215b6a7c8d9e0f-small.webp?until=1784318400&signature=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                     *           "width": 2400,
                     *           "height": 1600,
                     *           "caption": "The last song",
                     *           "uploadedBy": {
                     *             "name": "Sam L.",
                     *             "guest": false
                     *           },
                     *           "mine": false,
                     *           "status": "approved",
                     *           "takenAt": "2026-07-17T21:30:00.000Z",
                     *           "createdAt": "2026-07-18T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UploadResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            409: components["responses"]["upload_quota_reached"];
            /** @description Body too large (`body_too_large`); Picture too large (`picture_too_large`); Too many pixels (`picture_too_many_pixels`) */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "body_too_large" | "picture_too_large" | "picture_too_many_pixels";
                    };
                };
            };
            415: components["responses"]["picture_unsupported_or_unsupported_media_type"];
            /** @description Animated picture (`picture_animated`); Damaged picture (`picture_damaged`); Picture too complex (`picture_too_complex`); More than a picture (`picture_with_other_data`) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "picture_animated" | "picture_damaged" | "picture_too_complex" | "picture_with_other_data";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            /** @description Busy (`busy`); Storage full (`storage_full`); Storage unavailable (`storage_unavailable`); Unavailable (`unavailable`) */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "busy" | "storage_full" | "storage_unavailable" | "unavailable";
                    };
                };
            };
        };
    };
    showInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"
                 *     }
                 */
                "application/json": components["schemas"]["ShowInvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organisation": {
                     *         "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "slug": "attic",
                     *         "name": "The Attic"
                     *       },
                     *       "role": "staff",
                     *       "email": "sam@example.com",
                     *       "account": "none",
                     *       "expiresAt": "2030-12-20T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            410: components["responses"]["invitation_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                 *       "password": "correct horse battery",
                 *       "firstName": "Sam",
                 *       "lastName": "Lee"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["wrong_credentials"];
            409: components["responses"]["already_member"];
            410: components["responses"]["invitation_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    quoteOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventId": "evt_01k31d8yggfgz9y8avd9y8v7gf",
                 *       "tickets": [
                 *         {
                 *           "ticketTypeId": "tkt_01k31d8yggfgz9y8avd9y8v7gf",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "bookingType": "INDIVIDUAL"
                 *     }
                 */
                "application/json": components["schemas"]["PurchaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "amount": 2700,
                     *       "discount": 300,
                     *       "currency": "GBP",
                     *       "credits": null,
                     *       "available": false,
                     *       "lines": [
                     *         {
                     *           "available": 42,
                     *           "ticketTypeId": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "quantity": 2,
                     *           "unitPrice": 1500,
                     *           "amount": 3000
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["QuoteResponse"];
                };
            };
            /** @description Amount too large (`amount_too_large`); Amount too small (`amount_too_small`); Date required (`date_required`); Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "amount_too_large" | "amount_too_small" | "date_required" | "invalid_input" | "invalid_json" | "malformed_id";
                        /** @example 99999999 */
                        maximum?: number;
                        /** @example GBP */
                        currency?: string;
                        /** @example 30 */
                        minimum?: number;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_eligible"];
            /** @description Not found (`not_found`); No such organisation (`organisation_not_found`); Voucher not found (`voucher_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "not_found" | "organisation_not_found" | "voucher_not_found";
                    };
                };
            };
            /** @description Booking type not offered (`booking_type_not_offered`); Duplicate ticket type (`duplicate_ticket_type`); Event cancelled (`event_cancelled`); Insufficient credits (`insufficient_credits`); Pass expired (`pass_expired`); Pass not valid (`pass_not_valid`); Payment method not offered (`payment_method_not_offered`); Sale closed (`sale_closed`); Sale not open (`sale_not_open`); Sold out (`sold_out`); Voucher exhausted (`voucher_exhausted`); Voucher expired (`voucher_expired`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "booking_type_not_offered" | "duplicate_ticket_type" | "event_cancelled" | "insufficient_credits" | "pass_expired" | "pass_not_valid" | "payment_method_not_offered" | "sale_closed" | "sale_not_open" | "sold_out" | "voucher_exhausted" | "voucher_expired";
                        /** @example 1 */
                        credits?: number;
                        /** @example 2030-06-03T09:00:00.000Z */
                        saleStartsAt?: string;
                        /** @example 1 */
                        available?: number;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the order
                 * @example ord_01k31d8yggfgz9y8avd9y8v7gf
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "kind": "tickets",
                     *       "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "amount": 3000,
                     *       "discount": 0,
                     *       "currency": "GBP",
                     *       "createdAt": "2030-07-01T09:00:00.000Z",
                     *       "expiresAt": null,
                     *       "confirmedAt": "2030-07-01T09:01:12.000Z",
                     *       "lines": [
                     *         {
                     *           "ticketTypeId": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "quantity": 2,
                     *           "unitPrice": 1500,
                     *           "amount": 3000
                     *         }
                     *       ],
                     *       "tickets": [
                     *         {
                     *           "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "confirmed",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Friday Rooftop Sessions",
                     *             "status": "approved",
                     *             "imageUrl": "https://example.com/rooftop.jpg",
                     *             "venue": {
                     *               "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "The Attic",
                     *               "city": "London"
                     *             }
                     *           },
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "ticketType": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "holder": {
                     *             "firstName": "Sam",
                     *             "lastName": "Lee",
                     *             "email": "sam@example.com"
                     *           },
                     *           "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "seatLabel": null,
                     *           "checkedInAt": null
                     *         }
                     *       ],
                     *       "pass": {
                     *         "id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "10-Class Pass",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Attic Nights"
                     *         },
                     *         "status": "active",
                     *         "credits": 10,
                     *         "creditsLeft": 7,
                     *         "eventIds": [],
                     *         "expiresAt": "2031-07-01T09:01:12.000Z",
                     *         "expired": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    giveUpOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the order
                 * @example ord_01k31d8yggfgz9y8avd9y8v7gf
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "kind": "tickets",
                     *       "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "amount": 3000,
                     *       "discount": 0,
                     *       "currency": "GBP",
                     *       "createdAt": "2030-07-01T09:00:00.000Z",
                     *       "expiresAt": null,
                     *       "confirmedAt": "2030-07-01T09:01:12.000Z",
                     *       "lines": [
                     *         {
                     *           "ticketTypeId": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "quantity": 2,
                     *           "unitPrice": 1500,
                     *           "amount": 3000
                     *         }
                     *       ],
                     *       "tickets": [
                     *         {
                     *           "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "confirmed",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Friday Rooftop Sessions",
                     *             "status": "approved",
                     *             "imageUrl": "https://example.com/rooftop.jpg",
                     *             "venue": {
                     *               "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "The Attic",
                     *               "city": "London"
                     *             }
                     *           },
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "ticketType": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "holder": {
                     *             "firstName": "Sam",
                     *             "lastName": "Lee",
                     *             "email": "sam@example.com"
                     *           },
                     *           "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "seatLabel": null,
                     *           "checkedInAt": null
                     *         }
                     *       ],
                     *       "pass": {
                     *         "id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "10-Class Pass",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Attic Nights"
                     *         },
                     *         "status": "active",
                     *         "credits": 10,
                     *         "creditsLeft": 7,
                     *         "eventIds": [],
                     *         "expiresAt": "2031-07-01T09:01:12.000Z",
                     *         "expired": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            /** @description Order confirmed (`order_confirmed`); Order expired (`order_expired`); Payment mismatch (`payment_mismatch`); Payment processing (`payment_processing`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "order_confirmed" | "order_expired" | "payment_mismatch" | "payment_processing";
                        /** @example true */
                        refunded?: boolean;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    cancelMyOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the order
                 * @example ord_01k31d8yggfgz9y8avd9y8v7gf
                 */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "kind": "tickets",
                     *       "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "amount": 3000,
                     *       "discount": 0,
                     *       "currency": "GBP",
                     *       "createdAt": "2030-07-01T09:00:00.000Z",
                     *       "expiresAt": null,
                     *       "confirmedAt": "2030-07-01T09:01:12.000Z",
                     *       "lines": [
                     *         {
                     *           "ticketTypeId": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "quantity": 2,
                     *           "unitPrice": 1500,
                     *           "amount": 3000
                     *         }
                     *       ],
                     *       "tickets": [
                     *         {
                     *           "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "confirmed",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Friday Rooftop Sessions",
                     *             "status": "approved",
                     *             "imageUrl": "https://example.com/rooftop.jpg",
                     *             "venue": {
                     *               "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "The Attic",
                     *               "city": "London"
                     *             }
                     *           },
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "ticketType": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "holder": {
                     *             "firstName": "Sam",
                     *             "lastName": "Lee",
                     *             "email": "sam@example.com"
                     *           },
                     *           "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "seatLabel": null,
                     *           "checkedInAt": null
                     *         }
                     *       ],
                     *       "pass": {
                     *         "id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "10-Class Pass",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Attic Nights"
                     *         },
                     *         "status": "active",
                     *         "credits": 10,
                     *         "creditsLeft": 7,
                     *         "eventIds": [],
                     *         "expiresAt": "2031-07-01T09:01:12.000Z",
                     *         "expired": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            /** @description Ask the organiser (`ask_organiser`); Too late to cancel (`cancellation_closed`); Order expired (`order_expired`); Order pending (`order_pending`); Tickets in use (`tickets_in_use`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "ask_organiser" | "cancellation_closed" | "order_expired" | "order_pending" | "tickets_in_use";
                        /** @example 2030-07-19T20:00:00.000Z */
                        cancelUntil?: string;
                        /** @example true */
                        refunded?: boolean;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listPassesOnSale: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "pass_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "10-Class Pass",
                     *           "organisation": {
                     *             "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Attic Nights"
                     *           },
                     *           "credits": 10,
                     *           "price": {
                     *             "amount": 1500,
                     *             "currency": "GBP"
                     *           },
                     *           "expiryDays": 365,
                     *           "eventIds": []
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["PassesOnSalePage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["organisation_not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    purchasePass: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key and body returns the first answer; kept 24 hours
                 * @example 7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "passTemplateId": "pass_01k31d8yggfgz9y8avd9y8v7gf"
                 *     }
                 */
                "application/json": components["schemas"]["PurchasePassRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "kind": "tickets",
                     *       "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "amount": 3000,
                     *       "discount": 0,
                     *       "currency": "GBP",
                     *       "createdAt": "2030-07-01T09:00:00.000Z",
                     *       "expiresAt": "2030-07-01T09:15:00.000Z",
                     *       "confirmedAt": "2030-07-01T09:01:12.000Z",
                     *       "lines": [
                     *         {
                     *           "ticketTypeId": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "quantity": 2,
                     *           "unitPrice": 1500,
                     *           "amount": 3000
                     *         }
                     *       ],
                     *       "tickets": [],
                     *       "pass": {
                     *         "id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "10-Class Pass",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Attic Nights"
                     *         },
                     *         "status": "active",
                     *         "credits": 10,
                     *         "creditsLeft": 7,
                     *         "eventIds": [],
                     *         "expiresAt": "2031-07-01T09:01:12.000Z",
                     *         "expired": false
                     *       },
                     *       "paymentIntentId": "pi_3QK1",
                     *       "paymentIntentSecret": "pi_3QK1_secret_x"
                     *     }
                     */
                    "application/json": components["schemas"]["PurchaseResponse"];
                };
            };
            /** @description Amount too large (`amount_too_large`); Amount too small (`amount_too_small`); Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "amount_too_large" | "amount_too_small" | "invalid_input" | "invalid_json" | "malformed_id";
                        /** @example 99999999 */
                        maximum?: number;
                        /** @example GBP */
                        currency?: string;
                        /** @example 30 */
                        minimum?: number;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found_or_organisation_not_found"];
            409: components["responses"]["payment_mismatch_or_too_many_pending"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listMyPasses: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "10-Class Pass",
                     *           "organisation": {
                     *             "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Attic Nights"
                     *           },
                     *           "status": "active",
                     *           "credits": 10,
                     *           "creditsLeft": 7,
                     *           "eventIds": [],
                     *           "expiresAt": "2031-07-01T09:01:12.000Z",
                     *           "expired": false
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["OwnedPassesPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    purchaseTickets: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key and body returns the first answer; kept 24 hours
                 * @example 7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventId": "evt_01k31d8yggfgz9y8avd9y8v7gf",
                 *       "tickets": [
                 *         {
                 *           "ticketTypeId": "tkt_01k31d8yggfgz9y8avd9y8v7gf",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "bookingType": "INDIVIDUAL"
                 *     }
                 */
                "application/json": components["schemas"]["PurchaseRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "kind": "tickets",
                     *       "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "amount": 3000,
                     *       "discount": 0,
                     *       "currency": "GBP",
                     *       "createdAt": "2030-07-01T09:00:00.000Z",
                     *       "expiresAt": "2030-07-01T09:15:00.000Z",
                     *       "confirmedAt": "2030-07-01T09:01:12.000Z",
                     *       "lines": [
                     *         {
                     *           "ticketTypeId": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "quantity": 2,
                     *           "unitPrice": 1500,
                     *           "amount": 3000
                     *         }
                     *       ],
                     *       "tickets": [],
                     *       "pass": {
                     *         "id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "10-Class Pass",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Attic Nights"
                     *         },
                     *         "status": "active",
                     *         "credits": 10,
                     *         "creditsLeft": 7,
                     *         "eventIds": [],
                     *         "expiresAt": "2031-07-01T09:01:12.000Z",
                     *         "expired": false
                     *       },
                     *       "paymentIntentId": "pi_3QK1",
                     *       "paymentIntentSecret": "pi_3QK1_secret_x"
                     *     }
                     */
                    "application/json": components["schemas"]["PurchaseResponse"];
                };
            };
            /** @description Amount too large (`amount_too_large`); Amount too small (`amount_too_small`); Date required (`date_required`); Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "amount_too_large" | "amount_too_small" | "date_required" | "invalid_input" | "invalid_json" | "malformed_id";
                        /** @example 99999999 */
                        maximum?: number;
                        /** @example GBP */
                        currency?: string;
                        /** @example 30 */
                        minimum?: number;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_eligible"];
            /** @description Not found (`not_found`); No such organisation (`organisation_not_found`); Voucher not found (`voucher_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "not_found" | "organisation_not_found" | "voucher_not_found";
                    };
                };
            };
            /** @description Booking type not offered (`booking_type_not_offered`); Duplicate ticket type (`duplicate_ticket_type`); Event cancelled (`event_cancelled`); Insufficient credits (`insufficient_credits`); Pass expired (`pass_expired`); Pass not valid (`pass_not_valid`); Payment method not offered (`payment_method_not_offered`); Payment mismatch (`payment_mismatch`); Sale closed (`sale_closed`); Sale not open (`sale_not_open`); Sold out (`sold_out`); Too much unpaid (`too_many_pending`); Voucher exhausted (`voucher_exhausted`); Voucher expired (`voucher_expired`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "booking_type_not_offered" | "duplicate_ticket_type" | "event_cancelled" | "insufficient_credits" | "pass_expired" | "pass_not_valid" | "payment_method_not_offered" | "payment_mismatch" | "sale_closed" | "sale_not_open" | "sold_out" | "too_many_pending" | "voucher_exhausted" | "voucher_expired";
                        /** @example 1 */
                        credits?: number;
                        /** @example 2030-06-03T09:00:00.000Z */
                        saleStartsAt?: string;
                        /** @example 1 */
                        available?: number;
                        /** @example 18 */
                        pending?: number;
                        /** @example 20 */
                        limit?: number;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    registerForFree: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key and body returns the first answer; kept 24 hours
                 * @example 7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventId": "evt_01k31d8yggfgz9y8avd9y8v7gf",
                 *       "ticketTypeId": "tkt_01k31d8yggfgz9y8avd9y8v7gf",
                 *       "quantity": 1
                 *     }
                 */
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "kind": "tickets",
                     *       "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "amount": 3000,
                     *       "discount": 0,
                     *       "currency": "GBP",
                     *       "createdAt": "2030-07-01T09:00:00.000Z",
                     *       "expiresAt": null,
                     *       "confirmedAt": "2030-07-01T09:01:12.000Z",
                     *       "lines": [
                     *         {
                     *           "ticketTypeId": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "quantity": 2,
                     *           "unitPrice": 1500,
                     *           "amount": 3000
                     *         }
                     *       ],
                     *       "tickets": [
                     *         {
                     *           "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "confirmed",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Friday Rooftop Sessions",
                     *             "status": "approved",
                     *             "imageUrl": "https://example.com/rooftop.jpg",
                     *             "venue": {
                     *               "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "The Attic",
                     *               "city": "London"
                     *             }
                     *           },
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "ticketType": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "holder": {
                     *             "firstName": "Sam",
                     *             "lastName": "Lee",
                     *             "email": "sam@example.com"
                     *           },
                     *           "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "seatLabel": null,
                     *           "checkedInAt": null
                     *         }
                     *       ],
                     *       "pass": {
                     *         "id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "10-Class Pass",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Attic Nights"
                     *         },
                     *         "status": "active",
                     *         "credits": 10,
                     *         "creditsLeft": 7,
                     *         "eventIds": [],
                     *         "expiresAt": "2031-07-01T09:01:12.000Z",
                     *         "expired": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Date required (`date_required`); Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "date_required" | "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            402: components["responses"]["payment_required"];
            403: components["responses"]["not_eligible"];
            /** @description Not found (`not_found`); No such organisation (`organisation_not_found`); Voucher not found (`voucher_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "not_found" | "organisation_not_found" | "voucher_not_found";
                    };
                };
            };
            /** @description Booking type not offered (`booking_type_not_offered`); Duplicate ticket type (`duplicate_ticket_type`); Event cancelled (`event_cancelled`); Payment method not offered (`payment_method_not_offered`); Sale closed (`sale_closed`); Sale not open (`sale_not_open`); Sold out (`sold_out`); Voucher exhausted (`voucher_exhausted`); Voucher expired (`voucher_expired`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "booking_type_not_offered" | "duplicate_ticket_type" | "event_cancelled" | "payment_method_not_offered" | "sale_closed" | "sale_not_open" | "sold_out" | "voucher_exhausted" | "voucher_expired";
                        /** @example 2030-06-03T09:00:00.000Z */
                        saleStartsAt?: string;
                        /** @example 1 */
                        available?: number;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    confirmOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderId": "ord_01k31d8yggfgz9y8avd9y8v7gf"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmOrderRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "kind": "tickets",
                     *       "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "amount": 3000,
                     *       "discount": 0,
                     *       "currency": "GBP",
                     *       "createdAt": "2030-07-01T09:00:00.000Z",
                     *       "expiresAt": null,
                     *       "confirmedAt": "2030-07-01T09:01:12.000Z",
                     *       "lines": [
                     *         {
                     *           "ticketTypeId": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "VIP",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "quantity": 2,
                     *           "unitPrice": 1500,
                     *           "amount": 3000
                     *         }
                     *       ],
                     *       "tickets": [
                     *         {
                     *           "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "confirmed",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Friday Rooftop Sessions",
                     *             "status": "approved",
                     *             "imageUrl": "https://example.com/rooftop.jpg",
                     *             "venue": {
                     *               "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "The Attic",
                     *               "city": "London"
                     *             }
                     *           },
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "ticketType": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "holder": {
                     *             "firstName": "Sam",
                     *             "lastName": "Lee",
                     *             "email": "sam@example.com"
                     *           },
                     *           "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "seatLabel": null,
                     *           "checkedInAt": null
                     *         }
                     *       ],
                     *       "pass": {
                     *         "id": "cpass_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "10-Class Pass",
                     *         "organisation": {
                     *           "id": "org_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Attic Nights"
                     *         },
                     *         "status": "active",
                     *         "credits": 10,
                     *         "creditsLeft": 7,
                     *         "eventIds": [],
                     *         "expiresAt": "2031-07-01T09:01:12.000Z",
                     *         "expired": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description The payment is still being processed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "processing"
                     *     }
                     */
                    "application/json": components["schemas"]["ProcessingResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            402: components["responses"]["payment_required"];
            404: components["responses"]["not_found"];
            /** @description Order cancelled (`order_cancelled`); Order expired (`order_expired`); Payment mismatch (`payment_mismatch`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "order_cancelled" | "order_expired" | "payment_mismatch";
                        /** @example true */
                        refunded?: boolean;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showStripeConfig: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "publishableKey": "pk_test_51QK1",
                     *       "currency": "GBP",
                     *       "country": "GB",
                     *       "livemode": false
                     *     }
                     */
                    "application/json": components["schemas"]["StripeConfigResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["organisation_not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    openIntent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orderId": "ord_01k31d8yggfgz9y8avd9y8v7gf"
                 *     }
                 */
                "application/json": components["schemas"]["OpenIntentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "paymentIntentId": "pi_3QK1",
                     *       "clientSecret": "pi_3QK1_secret_x",
                     *       "amount": 3000,
                     *       "currency": "GBP",
                     *       "status": "requires_payment_method",
                     *       "expiresAt": "2030-07-01T09:15:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["IntentResponse"];
                };
            };
            /** @description Amount too large (`amount_too_large`); Amount too small (`amount_too_small`); Invalid input (`invalid_input`); Invalid JSON (`invalid_json`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "amount_too_large" | "amount_too_small" | "invalid_input" | "invalid_json";
                        /** @example 99999999 */
                        maximum?: number;
                        /** @example GBP */
                        currency?: string;
                        /** @example 30 */
                        minimum?: number;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            /** @description Order cancelled (`order_cancelled`); Order confirmed (`order_confirmed`); Order expired (`order_expired`); Payment mismatch (`payment_mismatch`); Payment processing (`payment_processing`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "order_cancelled" | "order_confirmed" | "order_expired" | "payment_mismatch" | "payment_processing";
                        /** @example true */
                        refunded?: boolean;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    startCheckout: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key and body returns the first answer; kept 24 hours
                 * @example 7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11
                 */
                "Idempotency-Key"?: string;
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutSessionRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "sessionId": "cs_test_a1",
                     *       "url": "https://checkout.stripe.com/c/pay/cs_test_a1",
                     *       "expiresAt": "2030-07-01T09:15:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CheckoutSessionResponse"];
                };
            };
            /** @description Amount too large (`amount_too_large`); Amount too small (`amount_too_small`); Date required (`date_required`); Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "amount_too_large" | "amount_too_small" | "date_required" | "invalid_input" | "invalid_json" | "malformed_id";
                        /** @example 99999999 */
                        maximum?: number;
                        /** @example GBP */
                        currency?: string;
                        /** @example 30 */
                        minimum?: number;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_eligible"];
            /** @description Not found (`not_found`); No such organisation (`organisation_not_found`); Voucher not found (`voucher_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "not_found" | "organisation_not_found" | "voucher_not_found";
                    };
                };
            };
            /** @description Booking type not offered (`booking_type_not_offered`); Duplicate ticket type (`duplicate_ticket_type`); Event cancelled (`event_cancelled`); Insufficient credits (`insufficient_credits`); Order cancelled (`order_cancelled`); Order confirmed (`order_confirmed`); Order expired (`order_expired`); Pass expired (`pass_expired`); Pass not valid (`pass_not_valid`); Payment method not offered (`payment_method_not_offered`); Payment mismatch (`payment_mismatch`); Payment processing (`payment_processing`); Sale closed (`sale_closed`); Sale not open (`sale_not_open`); Sold out (`sold_out`); Too much unpaid (`too_many_pending`); Voucher exhausted (`voucher_exhausted`); Voucher expired (`voucher_expired`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "booking_type_not_offered" | "duplicate_ticket_type" | "event_cancelled" | "insufficient_credits" | "order_cancelled" | "order_confirmed" | "order_expired" | "pass_expired" | "pass_not_valid" | "payment_method_not_offered" | "payment_mismatch" | "payment_processing" | "sale_closed" | "sale_not_open" | "sold_out" | "too_many_pending" | "voucher_exhausted" | "voucher_expired";
                        /** @example 1 */
                        credits?: number;
                        /** @example true */
                        refunded?: boolean;
                        /** @example 2030-06-03T09:00:00.000Z */
                        saleStartsAt?: string;
                        /** @example 1 */
                        available?: number;
                        /** @example 18 */
                        pending?: number;
                        /** @example 20 */
                        limit?: number;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listMyWaiting: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "wait_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "waiting",
                     *           "position": 3,
                     *           "eventId": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "ticketType": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "quantity": 2,
                     *           "passId": null,
                     *           "createdAt": "2030-07-01T09:00:00.000Z",
                     *           "offer": {
                     *             "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "amount": 3000,
                     *             "currency": "GBP",
                     *             "expiresAt": "2030-07-12T09:00:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["WaitingPage"];
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    joinWaitingList: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ticketTypeId": "tkt_01k31d8yggfgz9y8avd9y8v7gf",
                 *       "quantity": 2
                 *     }
                 */
                "application/json": components["schemas"]["WaitingRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wait_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "position": 3
                     *     }
                     */
                    "application/json": components["schemas"]["JoinedResponse"];
                };
            };
            /** @description Amount too large (`amount_too_large`); Amount too small (`amount_too_small`); Date required (`date_required`); Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "amount_too_large" | "amount_too_small" | "date_required" | "invalid_input" | "invalid_json" | "malformed_id";
                        /** @example 99999999 */
                        maximum?: number;
                        /** @example GBP */
                        currency?: string;
                        /** @example 30 */
                        minimum?: number;
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["not_eligible"];
            /** @description Not found (`not_found`); No such organisation (`organisation_not_found`); Voucher not found (`voucher_not_found`) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "not_found" | "organisation_not_found" | "voucher_not_found";
                    };
                };
            };
            /** @description Already waiting (`already_waiting`); Booking type not offered (`booking_type_not_offered`); Duplicate ticket type (`duplicate_ticket_type`); Event cancelled (`event_cancelled`); Insufficient credits (`insufficient_credits`); Not full (`not_full`); Pass expired (`pass_expired`); Pass not valid (`pass_not_valid`); Payment method not offered (`payment_method_not_offered`); Sale closed (`sale_closed`); Sale not open (`sale_not_open`); Sold out (`sold_out`); Voucher exhausted (`voucher_exhausted`); Voucher expired (`voucher_expired`); No waiting list (`waiting_list_disabled`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "already_waiting" | "booking_type_not_offered" | "duplicate_ticket_type" | "event_cancelled" | "insufficient_credits" | "not_full" | "pass_expired" | "pass_not_valid" | "payment_method_not_offered" | "sale_closed" | "sale_not_open" | "sold_out" | "voucher_exhausted" | "voucher_expired" | "waiting_list_disabled";
                        /** @example 1 */
                        credits?: number;
                        /** @example 1 */
                        available?: number;
                        /** @example 2030-06-03T09:00:00.000Z */
                        saleStartsAt?: string;
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    leaveWaitingList: {
        parameters: {
            query?: {
                /**
                 * @description Only the lines of this date
                 * @example date_01k31d8yggfgz9y8avd9y8v7gf
                 */
                dateId?: string;
                /**
                 * @description Only the lines of this ticket type
                 * @example tkt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketTypeId?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "left": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LeftResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            /** @description Order confirmed (`order_confirmed`); Payment mismatch (`payment_mismatch`); Payment processing (`payment_processing`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "order_confirmed" | "payment_mismatch" | "payment_processing";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            502: components["responses"]["payment_provider_unavailable"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "sam@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ForgotPasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            410: components["responses"]["reset_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "correct horse battery",
                 *       "newPassword": "staple battery correct"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true
                     *     }
                     */
                    "application/json": components["schemas"]["ChangedResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["wrong_password"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    exportPersonalData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exportedAt": "2030-12-20T09:00:00.000Z",
                     *       "account": {
                     *         "profile": {
                     *           "id": "usr_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "email": "sam@example.com"
                     *         }
                     *       },
                     *       "events": {
                     *         "participations": [],
                     *         "submissions": []
                     *       },
                     *       "ticketing": {
                     *         "orders": [],
                     *         "tickets": [],
                     *         "passes": [],
                     *         "sessions": [],
                     *         "waitingList": [],
                     *         "namedByOthers": []
                     *       },
                     *       "transfers": {
                     *         "sent": [],
                     *         "received": []
                     *       },
                     *       "payments": {
                     *         "payments": []
                     *       },
                     *       "media": {
                     *         "uploads": [],
                     *         "guestInvites": []
                     *       },
                     *       "notifications": {
                     *         "mails": []
                     *       },
                     *       "audit": {
                     *         "changes": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalDataResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    selectSessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The storefront's organisation, id or slug; with it, other organisations' events do not exist
                 * @example attic
                 */
                orgid?: string;
            };
            path: {
                /**
                 * @description Id of the event
                 * @example evt_01k31d8yggfgz9y8avd9y8v7gf
                 */
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sessionIds": [
                 *         "ses_01k31d8yggfgz9y8avd9y8v7gf"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SelectSessionsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "selections": [
                     *         {
                     *           "sessionId": "ses_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "title": "Queues that never lose anything",
                     *           "type": "talk",
                     *           "track": "Backend",
                     *           "room": "Main hall",
                     *           "startsAt": "2030-07-19T09:00:00.000Z",
                     *           "endsAt": "2030-07-19T09:45:00.000Z",
                     *           "localStart": "2030-07-19T10:00:00",
                     *           "timeZone": "Europe/London",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "ticketId": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Queue Conference"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SelectionsResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["ticket_required"];
            404: components["responses"]["not_found_or_organisation_not_found"];
            /** @description Session full (`session_full`); Session over (`session_over`); Sessions overlap (`session_overlap`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "session_full" | "session_over" | "session_overlap";
                        sessions?: string[];
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showMyParticipation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "selections": [
                     *         {
                     *           "sessionId": "ses_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "title": "Queues that never lose anything",
                     *           "type": "talk",
                     *           "track": "Backend",
                     *           "room": "Main hall",
                     *           "startsAt": "2030-07-19T09:00:00.000Z",
                     *           "endsAt": "2030-07-19T09:45:00.000Z",
                     *           "localStart": "2030-07-19T10:00:00",
                     *           "timeZone": "Europe/London",
                     *           "dateId": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "ticketId": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Queue Conference"
                     *           }
                     *         }
                     *       ],
                     *       "invitations": [
                     *         {
                     *           "participantId": "part_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "invited",
                     *           "type": "speaker",
                     *           "role": "Keynote",
                     *           "name": "Ada Byron",
                     *           "note": "Happy to come.",
                     *           "respondedAt": "2030-06-04T09:00:00.000Z",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Queue Conference"
                     *           },
                     *           "organisation": "The Attic"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MyParticipationResponse"];
                };
            };
            401: components["responses"]["unauthenticated"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    respondToInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the participant
                 * @example part_01k31d8yggfgz9y8avd9y8v7gf
                 */
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "response": "accept",
                 *       "note": "Happy to come."
                 *     }
                 */
                "application/json": components["schemas"]["RespondRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "participantId": "part_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed"
                     *     }
                     */
                    "application/json": components["schemas"]["RespondResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["email_not_verified"];
            404: components["responses"]["not_found"];
            409: components["responses"]["participant_cancelled_or_participation_closed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    postResponseToInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the participant
                 * @example part_01k31d8yggfgz9y8avd9y8v7gf
                 */
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "response": "accept",
                 *       "note": "Happy to come."
                 *     }
                 */
                "application/json": components["schemas"]["RespondRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "participantId": "part_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed"
                     *     }
                     */
                    "application/json": components["schemas"]["RespondResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["email_not_verified"];
            404: components["responses"]["not_found"];
            409: components["responses"]["participant_cancelled_or_participation_closed"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showTicketPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            /** @description Payment disputed (`payment_disputed`); Ticket cancelled (`ticket_cancelled`); Transfer pending (`transfer_pending`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "payment_disputed" | "ticket_cancelled" | "transfer_pending";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showTicketCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            /** @description Payment disputed (`payment_disputed`); Ticket cancelled (`ticket_cancelled`); Transfer pending (`transfer_pending`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "payment_disputed" | "ticket_cancelled" | "transfer_pending";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listTicketPerks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "perk_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "Free drink",
                     *           "description": "At the upper bar, until midnight",
                     *           "quantity": 2,
                     *           "redeemed": 1,
                     *           "redeemedAt": "2030-07-19T21:05:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TicketPerksResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listMyTickets: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description By the end of the date; default all
                 * @example upcoming
                 */
                when?: "all" | "past" | "upcoming";
                /**
                 * @description Only tickets in this status
                 * @example confirmed
                 */
                status?: "cancelled" | "checked_in" | "confirmed" | "frozen" | "refunded" | "transfer_pending";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "confirmed",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Friday Rooftop Sessions",
                     *             "status": "approved",
                     *             "imageUrl": "https://example.com/rooftop.jpg",
                     *             "venue": {
                     *               "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "The Attic",
                     *               "city": "London"
                     *             }
                     *           },
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "ticketType": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "holder": {
                     *             "firstName": "Sam",
                     *             "lastName": "Lee",
                     *             "email": "sam@example.com"
                     *           },
                     *           "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "seatLabel": null,
                     *           "checkedInAt": null
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["TicketsPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listMyBookings: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description By the end of the date; default upcoming. What has no live ticket left is in all only
                 * @example upcoming
                 */
                when?: "all" | "past" | "upcoming";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "bookingId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "confirmed",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Friday Rooftop Sessions",
                     *             "status": "approved",
                     *             "imageUrl": "https://example.com/rooftop.jpg",
                     *             "venue": {
                     *               "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "The Attic",
                     *               "city": "London"
                     *             }
                     *           },
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "tickets": 2,
                     *           "held": 2,
                     *           "checkedIn": 0,
                     *           "startsIn": 86400
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["BookingsPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "event": {
                     *         "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Friday Rooftop Sessions",
                     *         "status": "approved",
                     *         "imageUrl": "https://example.com/rooftop.jpg",
                     *         "venue": {
                     *           "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "The Attic",
                     *           "city": "London"
                     *         }
                     *       },
                     *       "date": {
                     *         "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "startsAt": "2030-07-19T20:00:00.000Z",
                     *         "endsAt": "2030-07-20T02:00:00.000Z",
                     *         "localStart": "2030-07-19T21:00:00",
                     *         "timeZone": "Europe/London"
                     *       },
                     *       "ticketType": {
                     *         "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "VIP"
                     *       },
                     *       "holder": {
                     *         "firstName": "Sam",
                     *         "lastName": "Lee",
                     *         "email": "sam@example.com"
                     *       },
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "seatLabel": null,
                     *       "checkedInAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TicketResponse"];
                };
            };
            400: components["responses"]["malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showTicketCode: {
        parameters: {
            query?: {
                /**
                 * @description Instead of the Accept header
                 * @example json
                 */
                format?: "json" | "png" | "svg";
            };
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ticketId": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "payload": "bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl",
                     *       "svg": "<svg viewBox=0 0 41 41/>",
                     *       "validFrom": "2030-07-19T18:00:00.000Z",
                     *       "validUntil": "2030-07-20T00:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketCodeResponse"];
                    "image/png": string;
                    "image/svg+xml": string;
                };
            };
            400: components["responses"]["invalid_input_or_malformed_id"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            /** @description Payment disputed (`payment_disputed`); Ticket cancelled (`ticket_cancelled`); Transfer pending (`transfer_pending`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "payment_disputed" | "ticket_cancelled" | "transfer_pending";
                    };
                };
            };
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    transferTicket: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Repeating the call with the same key and body returns the first answer; kept 24 hours
                 * @example 7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "kim@example.com",
                 *       "message": "Have fun without me!"
                 *     }
                 */
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "transferId": "trf_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "pending",
                     *       "email": "kim@example.com",
                     *       "expiresAt": "2030-07-19T20:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TransferResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            /** @description Event over (`event_over`); Not transferable (`not_transferable`); Payment disputed (`payment_disputed`); Ticket cancelled (`ticket_cancelled`); Ticket used (`ticket_used`); Transfer pending (`transfer_pending`) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "event_over" | "not_transferable" | "payment_disputed" | "ticket_cancelled" | "ticket_used" | "transfer_pending";
                    };
                };
            };
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["too_many_requests_or_too_many_transfers"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    cancelTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the ticket
                 * @example ticket_01k31d8yggfgz9y8avd9y8v7gf
                 */
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "event": {
                     *         "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Friday Rooftop Sessions",
                     *         "status": "approved",
                     *         "imageUrl": "https://example.com/rooftop.jpg",
                     *         "venue": {
                     *           "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "The Attic",
                     *           "city": "London"
                     *         }
                     *       },
                     *       "date": {
                     *         "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "startsAt": "2030-07-19T20:00:00.000Z",
                     *         "endsAt": "2030-07-20T02:00:00.000Z",
                     *         "localStart": "2030-07-19T21:00:00",
                     *         "timeZone": "Europe/London"
                     *       },
                     *       "ticketType": {
                     *         "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "VIP"
                     *       },
                     *       "holder": {
                     *         "firstName": "Sam",
                     *         "lastName": "Lee",
                     *         "email": "sam@example.com"
                     *       },
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "seatLabel": null,
                     *       "checkedInAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TicketResponse"];
                };
            };
            /** @description Invalid input (`invalid_input`); Invalid JSON (`invalid_json`); Malformed id (`malformed_id`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {string} */
                        code?: "invalid_input" | "invalid_json" | "malformed_id";
                    };
                };
            };
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            409: components["responses"]["no_transfer_pending"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    listTransfers: {
        parameters: {
            query?: {
                /**
                 * @description How many to return
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description How many to skip
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description 1-based page, instead of offset
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Default sent
                 * @example sent
                 */
                direction?: "received" | "sent";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "trf_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "ticketId": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "status": "pending",
                     *           "email": "kim@example.com",
                     *           "message": "Have fun without me!",
                     *           "event": {
                     *             "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "Friday Rooftop Sessions",
                     *             "status": "approved",
                     *             "imageUrl": "https://example.com/rooftop.jpg",
                     *             "venue": {
                     *               "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *               "name": "The Attic",
                     *               "city": "London"
                     *             }
                     *           },
                     *           "date": {
                     *             "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "startsAt": "2030-07-19T20:00:00.000Z",
                     *             "endsAt": "2030-07-20T02:00:00.000Z",
                     *             "localStart": "2030-07-19T21:00:00",
                     *             "timeZone": "Europe/London"
                     *           },
                     *           "ticketType": {
                     *             "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *             "name": "VIP"
                     *           },
                     *           "sender": {
                     *             "firstName": "Sam",
                     *             "lastName": "Lee"
                     *           },
                     *           "createdAt": "2030-07-12T09:00:00.000Z",
                     *           "expiresAt": "2030-07-19T09:00:00.000Z",
                     *           "endedAt": null
                     *         }
                     *       ],
                     *       "total": 1,
                     *       "limit": 50,
                     *       "offset": 0,
                     *       "hasMore": false
                     *     }
                     */
                    "application/json": components["schemas"]["TransfersPage"];
                };
            };
            400: components["responses"]["invalid_input"];
            401: components["responses"]["unauthenticated"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    claimTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"
                 *     }
                 */
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ticket_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "status": "confirmed",
                     *       "event": {
                     *         "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Friday Rooftop Sessions",
                     *         "status": "approved",
                     *         "imageUrl": "https://example.com/rooftop.jpg",
                     *         "venue": {
                     *           "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "The Attic",
                     *           "city": "London"
                     *         }
                     *       },
                     *       "date": {
                     *         "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "startsAt": "2030-07-19T20:00:00.000Z",
                     *         "endsAt": "2030-07-20T02:00:00.000Z",
                     *         "localStart": "2030-07-19T21:00:00",
                     *         "timeZone": "Europe/London"
                     *       },
                     *       "ticketType": {
                     *         "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "VIP"
                     *       },
                     *       "holder": {
                     *         "firstName": "Sam",
                     *         "lastName": "Lee",
                     *         "email": "sam@example.com"
                     *       },
                     *       "orderId": "ord_01k31d9ygge5ez2n8bdstrw7k9",
                     *       "seatLabel": null,
                     *       "checkedInAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["TicketResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            401: components["responses"]["unauthenticated"];
            404: components["responses"]["not_found"];
            409: components["responses"]["payment_disputed"];
            410: components["responses"]["claim_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
    showClaim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA"
                 *     }
                 */
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "kim@example.com",
                     *       "message": "Have fun without me!",
                     *       "event": {
                     *         "id": "evt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "Friday Rooftop Sessions",
                     *         "status": "approved",
                     *         "imageUrl": "https://example.com/rooftop.jpg",
                     *         "venue": {
                     *           "id": "ven_01k31d9ygge5ez2n8bdstrw7k9",
                     *           "name": "The Attic",
                     *           "city": "London"
                     *         }
                     *       },
                     *       "date": {
                     *         "id": "date_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "startsAt": "2030-07-19T20:00:00.000Z",
                     *         "endsAt": "2030-07-20T02:00:00.000Z",
                     *         "localStart": "2030-07-19T21:00:00",
                     *         "timeZone": "Europe/London"
                     *       },
                     *       "ticketType": {
                     *         "id": "tkt_01k31d9ygge5ez2n8bdstrw7k9",
                     *         "name": "VIP"
                     *       },
                     *       "sender": {
                     *         "firstName": "Sam",
                     *         "lastName": "Lee"
                     *       },
                     *       "expiresAt": "2030-07-19T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimResponse"];
                };
            };
            400: components["responses"]["invalid_input_or_invalid_json"];
            410: components["responses"]["claim_invalid"];
            413: components["responses"]["body_too_large"];
            415: components["responses"]["unsupported_media_type"];
            429: components["responses"]["too_many_requests"];
            500: components["responses"]["internal_error"];
            503: components["responses"]["busy_or_unavailable"];
        };
    };
}
