import { z } from 'zod';
import { Identifier, PublicNumber } from './identifier.ts';

const ToEmployee = z.strictObject({ to: z.literal('employee'), employee: Identifier });
const ToDepartment = z.strictObject({ to: z.literal('department'), department: Identifier });
const ToOutside = z.strictObject({ to: z.literal('outside'), number: PublicNumber });
/** An employee's own voicemail. */
const ToVoicemail = z.strictObject({ to: z.literal('voicemail'), employee: Identifier });
/** «Автоответчик»: the company's own; takes a message for those whom the company names. */
const ToAnsweringMachine = z.strictObject({ to: z.literal('answering-machine') });
const ToFax = z.strictObject({ to: z.literal('fax') });
const HangUp = z.strictObject({ to: z.literal('hang-up') });

/** Where an employee's calls are forwarded. */
export const ForwardingTarget = z.discriminatedUnion('to', [
  ToEmployee,
  ToDepartment,
  ToOutside,
  ToVoicemail,
]);
export type ForwardingTarget = z.infer<typeof ForwardingTarget>;

/** What becomes of a caller whom nobody of a department took. */
export const DepartmentFallback = z.discriminatedUnion('to', [
  ToDepartment,
  ToEmployee,
  ToOutside,
  ToVoicemail,
  ToAnsweringMachine,
  HangUp,
]);
export type DepartmentFallback = z.infer<typeof DepartmentFallback>;

export const MenuKey = z.enum(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#']);
export type MenuKey = z.infer<typeof MenuKey>;

/** «Меню самообслуживания». A submenu stands inside its menu: menus are no things of their own. */
export const Menu = z.strictObject({
  title: z.string().max(80),
  /** What is said; none: the PBX's own «наберите добавочный номер или дождитесь ответа». */
  greeting: Identifier.nullable(),
  keys: z.partialRecord(
    MenuKey,
    z.lazy((): z.ZodType<MenuTarget> => MenuTarget),
  ),
  /** Silence after the greeting before `otherwise`. The seed's is 5. */
  timeoutSeconds: z.number().int().min(1).max(30),
  /** On silence and on a wrong key. */
  otherwise: z.lazy((): z.ZodType<MenuTarget> => MenuTarget),
  /** Whether a short number may be dialled at once. */
  directDial: z.boolean(),
});
export interface Menu {
  title: string;
  greeting: Identifier | null;
  keys: Partial<Record<MenuKey, MenuTarget>>;
  timeoutSeconds: number;
  otherwise: MenuTarget;
  directDial: boolean;
}

export type MenuTarget =
  | z.infer<typeof ToDepartment>
  | z.infer<typeof ToEmployee>
  | z.infer<typeof ToOutside>
  | z.infer<typeof ToVoicemail>
  | z.infer<typeof ToAnsweringMachine>
  | z.infer<typeof ToFax>
  | z.infer<typeof HangUp>
  | { to: 'menu'; menu: Menu };

/** Named: a schema that stands in itself can be written down only by its name. */
const ToMenu = z
  .strictObject({ to: z.literal('menu'), menu: z.lazy((): z.ZodType<Menu> => Menu) })
  .meta({ id: 'ToMenu' });

export const MenuTarget: z.ZodType<MenuTarget> = z.discriminatedUnion('to', [
  ToDepartment,
  ToEmployee,
  ToOutside,
  ToVoicemail,
  ToAnsweringMachine,
  ToFax,
  HangUp,
  ToMenu,
]);

/** One employee answers for everybody and transfers on. */
const ToSecretary = z.strictObject({
  to: z.literal('secretary'),
  employee: Identifier,
  /** When the secretary does not take it either, forwarding included. */
  otherwise: DepartmentFallback,
});

export const RouteTarget = z.discriminatedUnion('to', [
  ToDepartment,
  ToSecretary,
  ToMenu,
  ToOutside,
  ToAnsweringMachine,
  ToFax,
  HangUp,
]);
export type RouteTarget = z.infer<typeof RouteTarget>;

/** «Маршрут»: a greeting, if any, then somewhere. */
export const Route = z.strictObject({ greeting: Identifier.nullable(), target: RouteTarget });
export type Route = z.infer<typeof Route>;

/** Wherever any setting may send a call. */
export type Destination = ForwardingTarget | DepartmentFallback | MenuTarget | RouteTarget;
